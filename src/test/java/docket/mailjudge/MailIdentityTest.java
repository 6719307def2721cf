package docket.mailjudge;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.tickets.Message;
import docket.tickets.NewTicket;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody becomes somebody else by mail: what a From, a key and a verdict come to, each with and without the others. */
class MailIdentityTest {

    private static final Actor.Staff STAFF = TestServer.staff();

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Correspondents correspondents = TestServer.part(Correspondents.class);
    private final Mailbox mailbox = Letter.mailbox();
    private final String address = Letter.address();
    private final Actor.Customer ann = Customers.proved(address);
    private final long ticket = open(ann, "");

    @Test
    void a_participant_with_the_key_is_heard_as_who_that_is() {
        IncomingMail mail = keyed(address).to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.REPLY);
        assertThat(mail.ticketId()).isEqualTo(ticket);
        assertThat(mail.personId()).isEqualTo(ann.personId());
    }

    @Test
    void a_key_counts_in_a_message_id_too() {
        Correspondent requester = requester(ticket);
        IncomingMail mail = Letter.from(address)
                .with("References", correspondents.messageId(requester, 77))
                .to(mailbox);

        assertThat(mail.ticketId()).isEqualTo(ticket);
        assertThat(mail.disposition()).isEqualTo(Disposition.REPLY);
    }

    @Test
    void another_sender_with_the_key_is_proposed() {
        proposed(keyed(Letter.address()), Reason.OTHER_SENDER);
    }

    @Test
    void another_customer_who_does_not_see_the_ticket_is_proposed() {
        String other = Letter.address();
        Customers.proved(other);

        proposed(keyed(other).checked("pass"), Reason.OTHER_SENDER);
    }

    @Test
    void a_sender_whose_domain_disowns_the_mail_is_proposed_with_the_key_and_nobody_without() {
        proposed(keyed(address).checked("fail"), Reason.DMARC_FAIL);

        IncomingMail forged = Letter.from(address).checked("fail").to(mailbox);
        assertThat(forged.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(forged.personId()).isNotEqualTo(ann.personId());
        assertThat(tickets.isVisible(ann, Objects.requireNonNull(forged.ticketId())))
                .isFalse();
    }

    @Test
    void a_checker_that_is_not_the_mailbox_s_is_not_believed() {
        IncomingMail mail = keyed(Letter.address())
                .with("Authentication-Results", "mx.evil.example; dmarc=pass")
                .to(mailbox);

        assertThat(mail.reason()).isEqualTo(Reason.OTHER_SENDER);
        assertThat(mail.verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void a_key_that_was_changed_is_none() {
        String key = mailbox.address().replace("@", "+" + "0".repeat(39) + "@");

        IncomingMail mail = Letter.from(Letter.address()).with("To", key).to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(mail.ticketId()).isNotEqualTo(ticket);
    }

    @Test
    void sender_and_reply_to_say_nothing_of_who_wrote() {
        proposed(keyed(Letter.address()).with("Sender", address).with("Reply-To", address), Reason.OTHER_SENDER);
    }

    @Test
    void a_stranger_who_refers_to_a_customer_s_mail_is_proposed() {
        Letter first = Letter.from(address);
        IncomingMail opened = first.to(mailbox);

        IncomingMail mail = Letter.from(Letter.address())
                .with("In-Reply-To", first.messageId())
                .to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.PROPOSED);
        assertThat(mail.ticketId()).isEqualTo(opened.ticketId());
    }

    @Test
    void an_address_that_the_opener_named_is_proposed_until_staff_confirm_it() {
        String named = Letter.address();
        long id = open(ann, named);
        Correspondent to = of(id).stream()
                .filter(correspondent -> correspondent.address().equals(named))
                .findFirst()
                .orElseThrow();
        String key = correspondents.replyAddress(mailbox.emailAddress(), to).value();

        assertThat(Letter.from(named).with("To", key).to(mailbox).reason()).isEqualTo(Reason.UNCONFIRMED);
        correspondents.confirm(STAFF, to.id());
        IncomingMail heard = Letter.from(named).with("To", key).to(mailbox);
        assertThat(heard.disposition()).isEqualTo(Disposition.REPLY);
        assertThat(heard.personId()).isNotEqualTo(ann.personId());
    }

    @Test
    void staff_are_not_heard_as_staff_by_a_customer_s_key_whatever_the_checker_says() {
        String staff = Letter.address();
        prove(STAFF.personId(), staff);

        proposed(keyed(staff).checked("pass"), Reason.STAFF);
        assertThat(tickets.get(STAFF, ticket).messages()).hasSize(1);
    }

    @Test
    void a_member_of_staff_with_an_own_key_is_heard_where_the_checker_stands_for_the_mail() {
        String staff = Letter.address();
        Actor.Staff member = TestServer.staff();
        prove(member.personId(), staff);
        Correspondent own = Objects.requireNonNull(TestServer.part(TransactionTemplate.class)
                .execute(status ->
                        correspondents.ofStaff(ticket, member.personId()).orElseThrow()));
        String key = correspondents.replyAddress(mailbox.emailAddress(), own).value();

        assertThat(Letter.from(own.address()).with("To", key).to(mailbox).reason())
                .isEqualTo(Reason.STAFF);
        IncomingMail heard = Letter.from(own.address())
                .with("To", key)
                .checked("pass")
                .text("It is repaired.\r\n\r\nFrom: Docket\r\nSent: Monday, 2 November 2026\r\nTo: " + staff
                        + "\r\n\r\nA title")
                .to(mailbox);
        assertThat(heard.disposition()).isEqualTo(Disposition.REPLY);
        Message said = tickets.get(STAFF, ticket).messages().getLast();
        assertThat(said.byStaff()).isTrue();
        assertThat(said.content()).as("without what it repeats").isEqualTo("It is repaired.");
    }

    private Letter keyed(String from) {
        String key = correspondents
                .replyAddress(mailbox.emailAddress(), requester(ticket))
                .value();
        return Letter.from(from).with("To", key);
    }

    private void proposed(Letter letter, Reason reason) {
        IncomingMail mail = letter.to(mailbox);
        assertThat(mail.disposition()).isEqualTo(Disposition.PROPOSED);
        assertThat(mail.reason()).isEqualTo(reason);
        assertThat(mail.ticketId()).isEqualTo(ticket);
        assertThat(tickets.get(STAFF, ticket).messages()).hasSize(1);
    }

    private Correspondent requester(long id) {
        return of(id).stream()
                .filter(correspondent -> correspondent.kind() == Correspondent.Kind.REQUESTER)
                .findFirst()
                .orElseThrow();
    }

    private List<Correspondent> of(long id) {
        return Objects.requireNonNull(
                TestServer.part(TransactionTemplate.class).execute(status -> correspondents.of(id)));
    }

    private long open(Actor.Customer actor, String emailTo) {
        return tickets.open(
                actor,
                new NewTicket("Printer", "Broken", TestServer.CATEGORY, TestServer.DEPARTMENT, "", emailTo, List.of()));
    }

    private static void prove(long personId, String address) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute("""
                INSERT INTO person_email (person_id, address, key, created_at, verified_at)
                VALUES (?, ?, ?, now(), now())
                """, personId, address, address));
    }
}
