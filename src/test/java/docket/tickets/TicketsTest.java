package docket.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.accounts.Contact;
import docket.accounts.People;
import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.attachments.StoredFile;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.departments.Departments;
import docket.departments.Sorting;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Cursor;
import docket.events.Entry;
import docket.events.Events;
import docket.events.Origin;
import docket.platform.Failure;
import docket.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The acts on tickets: what changes, what is written to the ledger, who may see it. */
@Tag("postgres15")
class TicketsTest {

    private static final Actor.Staff STAFF = TestServer.staff();
    private static final Origin MAIL = new Origin(Channel.MAIL, null, null, null);

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final Jdbi jdbi = TestServer.part(Jdbi.class);
    private final Actor.Customer customer = TestServer.customer().actor();

    @Test
    void a_ticket_is_seen_by_its_account_and_by_staff_and_by_nobody_else() {
        long id = open();
        Actor.Customer stranger = TestServer.customer().actor();

        assertThat(tickets.get(customer, id).ticket().id()).isEqualTo(id);
        assertThat(tickets.get(STAFF, id).ticket().id()).isEqualTo(id);
        assertThatThrownBy(() -> tickets.get(stranger, id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tickets.get(new Actor.Site(1L, Origin.JOB), id))
                .isInstanceOf(Failure.NotFound.class);
        assertThat(tickets.list(stranger, new Range(0, Long.MAX_VALUE, 10)).tickets())
                .isEmpty();
    }

    @Test
    void dockets_own_form_brings_files_and_sees_nothing_of_its_ticket() throws IOException {
        Attachments attachments = TestServer.part(Attachments.class);
        StoredFile file = attachments.store(
                new ByteArrayInputStream(new byte[] {1}), FileName.of("a.bin").orElseThrow());
        Actor.Site form = new Actor.Site(null, Origin.JOB);

        long id = tickets.openFromForm(form, contactForm("ann@example.com"), List.of(file));

        assertThat(tickets.get(STAFF, id).messages().getFirst().attachments())
                .extracting(Attachment::fileName)
                .containsExactly("a.bin");
        assertThatThrownBy(() -> tickets.get(form, id)).isInstanceOf(Failure.NotFound.class);
        assertThat(history(id)).extracting(Entry::actor).containsExactly("site");
    }

    @Test
    void a_mail_opens_a_ticket_of_its_customer_or_of_a_contact_sorted_as_the_mailbox_is() {
        Actor.Customer byMail = customer.from(MAIL);
        long contact = TestServer.part(People.class).addContact(new Contact("Ann", null, "ann@example.com", ""));
        MailForm form = new MailForm("Hello", "Help", sorting(), List.of());

        Opened own = tickets.openFromMail(byMail, form);
        Opened strange = tickets.openFromMail(new Actor.Site(null, MAIL), contact, form);

        assertThat(tickets.get(customer, own.ticketId()).messages())
                .extracting(Message::id)
                .containsExactly(own.messageId());
        assertThat(tickets.isVisible(customer, own.ticketId())).isTrue();
        assertThat(tickets.isVisible(customer, strange.ticketId())).isFalse();
        assertThat(tickets.get(STAFF, strange.ticketId()).ticket().category()).isEqualTo(TestServer.CATEGORY);
    }

    @Test
    void a_contact_answers_by_mail_and_opens_a_closed_ticket_again() {
        long contact = TestServer.part(People.class).addContact(new Contact("Ann", null, "ann@example.com", ""));
        long id = tickets.openFromMail(
                        new Actor.Site(null, MAIL), contact, new MailForm("Hello", "Help", sorting(), List.of()))
                .ticketId();
        tickets.close(STAFF, id);

        Written written = tickets.replyFromMail(new Actor.Guest(id, MAIL), contact, reply());

        Conversation conversation = tickets.get(STAFF, id);
        assertThat(conversation.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(conversation.messages().getLast().id()).isEqualTo(written.messageId());
        assertThat(history(id)).extracting(Entry::actor).containsExactly("site", "staff", "guest", "guest");
    }

    private static Sorting sorting() {
        Sorting byName = TestServer.part(Departments.class).sort(TestServer.CATEGORY, TestServer.DEPARTMENT);
        return TestServer.part(Departments.class)
                .sortByIds(Objects.requireNonNull(byName.categoryId()), Objects.requireNonNull(byName.departmentId()));
    }

    @Test
    void a_contact_form_can_be_checked_without_opening_anything() {
        tickets.check(contactForm("ann@example.com"));

        assertThatThrownBy(() -> tickets.check(contactForm("ann")))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.problems())
                                .extracting(Problem::property)
                                .containsExactly("email"));
    }

    private static ContactForm contactForm(String email) {
        return new ContactForm("Ann", "Lee", null, email, "+31 1234", "Hello", "", TestServer.CATEGORY);
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        long id = open();
        tickets.open(customer, id);
        tickets.reply(STAFF, id, reply());
        tickets.close(customer, id);
        tickets.close(customer, id);
        tickets.reply(customer, id, reply());
        casework.lock(STAFF, TicketAt.any(id), "Abuse");
        casework.lock(STAFF, TicketAt.any(id), "Abuse");

        assertThat(history(id))
                .extracting(Entry::type)
                .containsExactly(
                        "ticket.opened",
                        "ticket.replied",
                        "ticket.closed",
                        "ticket.replied",
                        "ticket.reopened",
                        "ticket.force-closed");
        assertThat(history(id))
                .extracting(Entry::actor)
                .containsExactly("customer", "staff", "customer", "customer", "customer", "staff");
    }

    @Test
    void an_act_that_changes_nothing_moves_no_time() {
        long id = open();
        Ticket before = tickets.get(customer, id).ticket();

        tickets.open(customer, id);

        assertThat(tickets.get(customer, id).ticket().updatedAt()).isEqualTo(before.updatedAt());
    }

    @Test
    void what_was_refused_leaves_nothing_behind() {
        long id = open();
        casework.lock(STAFF, TicketAt.any(id), "Abuse");
        int entries = history(id).size();

        assertThatThrownBy(() -> tickets.reply(customer, id, reply())).isInstanceOf(ForceClosed.class);
        assertThatThrownBy(() -> tickets.open(customer, id)).isInstanceOf(ForceClosed.class);

        assertThat(tickets.get(customer, id).messages()).hasSize(1);
        assertThat(history(id)).hasSize(entries);
    }

    @Test
    void staff_may_answer_a_force_closed_ticket() {
        long id = open();
        casework.lock(STAFF, TicketAt.any(id), "Abuse");

        tickets.reply(STAFF, id, reply());

        assertThat(tickets.get(customer, id).messages()).hasSize(2);
    }

    @Test
    void a_message_that_commits_after_the_reader_looked_stays_unread() {
        long id = open();
        tickets.close(customer, id);
        tickets.reply(STAFF, id, reply());
        Conversation shown = tickets.get(customer, id);
        tickets.reply(STAFF, id, reply());

        tickets.markRead(shown);
        assertThat(unread()).isTrue();

        tickets.markRead(tickets.get(customer, id));
        assertThat(unread()).isFalse();
    }

    @Test
    void no_message_can_hang_under_another_accounts_ticket() {
        long id = open();

        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("""
                        INSERT INTO message (owner_id, ticket_id, author_id, by_staff, channel, title, content,
                            attachments, created_at)
                        VALUES (?, ?, ?, false, 'api', '', '', 0, now())
                        """, customer.accountId() + 1, id, customer.personId())))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .rootCause()
                .hasMessageContaining("message_owner_id_ticket_id_fkey");
    }

    @Test
    void a_ticket_that_moves_to_another_account_takes_its_messages_along() {
        long id = open();
        TestServer.Customer heir = TestServer.customer();

        jdbi.useHandle(handle -> handle.execute(
                "UPDATE ticket SET account_id = ? WHERE id = ?", heir.actor().accountId(), id));

        assertThat(tickets.get(heir.actor(), id).messages()).hasSize(1);
        assertThatThrownBy(() -> tickets.get(customer, id)).isInstanceOf(Failure.NotFound.class);
        assertThat(TestServer.part(Accounts.class).get(heir.account()).id())
                .isEqualTo(heir.actor().accountId());
    }

    @Test
    void who_holds_the_read_hash_reads_the_one_ticket_and_no_more() {
        long id = open();
        long other = open();
        Conversation own = tickets.get(customer, id);
        String readHash = own.ticket().readHash().reveal();

        long found = tickets.findByReadHash(readHash).orElseThrow();
        Actor.Guest guest = new Actor.Guest(found, customer.origin());

        assertThat(tickets.findByReadHash(readHash.replaceAll(".$", "g"))).isEmpty();
        assertThat(tickets.get(guest, id).messages()).isEqualTo(own.messages());
        assertThatThrownBy(() -> tickets.get(guest, other)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tickets.close(guest, id)).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_person_may_leave_out_what_a_program_must_say() {
        Actor.Customer person = customer.from(new Origin(Channel.PORTAL, null, null, null));
        Actor.Customer program = customer.from(new Origin(Channel.API, null, null, null));
        NewTicket ticket = new NewTicket("Disk", "It fails.", TestServer.CATEGORY, null, "", "", List.of());
        NewReply untitled = new NewReply(null, "It still fails.", List.of());

        long id = tickets.open(person, ticket);
        tickets.reply(person, id, untitled);

        assertThat(tickets.get(STAFF, id).messages()).extracting(Message::title).containsExactly("Disk", "Re: Disk");
        assertThat(Cases.wrongFields(() -> tickets.open(program, ticket))).containsExactly("department");
        assertThat(Cases.wrongFields(() -> tickets.reply(program, id, untitled)))
                .containsExactly("title");
    }

    private boolean unread() {
        return !tickets.listOpenOrUnread(customer, new Range(0, Long.MAX_VALUE, 1))
                .tickets()
                .isEmpty();
    }

    private List<Entry> history(long id) {
        return TestServer.part(Events.class).after(Cursor.START, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.objectId() == id && entry.type().startsWith("ticket."))
                .toList();
    }

    private long open() {
        return tickets.open(
                customer,
                new NewTicket(
                        "Disk failure", "It fails.", TestServer.CATEGORY, TestServer.DEPARTMENT, "", "", List.of()));
    }

    private static NewReply reply() {
        return new NewReply("More", "It still fails.", List.of());
    }
}
