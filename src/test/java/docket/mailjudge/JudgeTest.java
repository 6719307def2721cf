package docket.mailjudge;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Casework;
import docket.events.Actor;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailin.Verdict;
import docket.mailpost.Copied;
import docket.mailpost.CopiedPerson;
import docket.tickets.Conversation;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a mail: one disposition each, and what follows from it. */
@Tag("postgres15")
class JudgeTest {

    private static final Actor.Staff STAFF = TestServer.staff();

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final Mailbox mailbox = Letter.mailbox();

    @Test
    void a_mail_of_a_stranger_opens_a_ticket_of_a_contact_sorted_as_the_mailbox_is() {
        String address = Letter.address();
        IncomingMail mail = Letter.from("Ann Lee <" + address + ">").to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(mail.mayAnswer()).isTrue();
        Conversation opened = ticket(mail);
        assertThat(opened.ticket().title()).isEqualTo("It does not work");
        assertThat(opened.ticket().category()).isEqualTo(TestServer.CATEGORY);
        assertThat(opened.messages().getFirst().id()).isEqualTo(mail.postedMessageId());
        assertThat(opened.messages().getFirst().author()).isEqualTo("Ann Lee");
        assertThat(opened.messages().getFirst().content()).isEqualTo("Hello, it does not work.");
    }

    @Test
    void a_mail_from_a_proved_address_is_a_ticket_of_its_account() {
        String address = Letter.address();
        Actor.Customer ann = Customers.proved(address);

        IncomingMail mail = Letter.from(address).checked("pass").to(mailbox);

        assertThat(mail.personId()).isEqualTo(ann.personId());
        assertThat(tickets.isVisible(ann, Objects.requireNonNull(mail.ticketId())))
                .isTrue();
        assertThat(isVerified(mail)).isTrue();
    }

    @Test
    void the_same_mail_is_taken_once_by_whatever_way_it_comes() {
        Letter letter = Letter.from(Letter.address());
        IncomingMail first = letter.to(mailbox);

        IncomingMail again = letter.to(mailbox);
        IncomingMail elsewhere = letter.with("Received", "from relay.example").arrives(Source.ofPipe(null, null));
        IncomingMail turned = Letter.arrives(
                Source.ofPipe(null, null), letter.raw().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(again, elsewhere, turned)).allSatisfy(mail -> {
            assertThat(mail.disposition()).isEqualTo(Disposition.DUPLICATE);
            assertThat(mail.firstId()).isEqualTo(first.id());
        });
    }

    @Test
    void mails_without_an_id_are_told_apart_by_all_that_they_say() {
        Letter letter = Letter.from(Letter.address()).with("Message-ID", "");
        IncomingMail first = letter.to(mailbox);

        assertThat(letter.to(mailbox).firstId()).isEqualTo(first.id());
        assertThat(letter.text("Another one").to(mailbox).disposition()).isEqualTo(Disposition.TICKET);
    }

    @Test
    void an_answer_to_one_s_own_mail_goes_on_in_its_ticket_and_opens_it_again() {
        IncomingMail first = Letter.from(Letter.address()).to(mailbox);
        tickets.close(STAFF, Objects.requireNonNull(first.ticketId()));

        IncomingMail byReference = Letter.from(String.valueOf(first.sender()))
                .with("References", "<" + first.messageId() + ">")
                .to(mailbox);

        assertThat(byReference.disposition()).isEqualTo(Disposition.REPLY);
        assertThat(byReference.ticketId()).isEqualTo(first.ticketId());
        assertThat(ticket(first).ticket().status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void the_reference_in_the_subject_counts_for_those_who_take_part_alone() {
        String address = Letter.address();
        IncomingMail first = Letter.from(address).to(mailbox);
        String subject = "Re: [#" + Ticket.hash(Objects.requireNonNull(first.ticketId())) + "] It does not work";

        IncomingMail own = Letter.from(address).with("Subject", subject).to(mailbox);
        IncomingMail strange =
                Letter.from(Letter.address()).with("Subject", subject).to(mailbox);

        assertThat(own.disposition()).isEqualTo(Disposition.REPLY);
        assertThat(own.ticketId()).isEqualTo(first.ticketId());
        assertThat(strange.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(ticket(strange).ticket().title()).isEqualTo("It does not work");
    }

    @Test
    void a_reference_of_another_system_in_the_subject_is_passed_over() {
        String address = Letter.address();
        IncomingMail first = Letter.from(address).to(mailbox);
        String nobodys = "[#" + Ticket.hash(Long.MAX_VALUE) + "]";
        String ours = "[#" + Ticket.hash(Objects.requireNonNull(first.ticketId())) + "]";

        assertThat(Letter.from(Letter.address())
                        .with("Subject", nobodys)
                        .to(mailbox)
                        .disposition())
                .isEqualTo(Disposition.TICKET);
        assertThat(Letter.from(address)
                        .with("Subject", nobodys + " Re: " + ours)
                        .to(mailbox)
                        .ticketId())
                .isEqualTo(first.ticketId());
    }

    @Test
    void mail_to_a_ticket_that_is_closed_for_good_opens_one_that_names_it() {
        String address = Letter.address();
        IncomingMail first = Letter.from(address).to(mailbox);
        long old = Objects.requireNonNull(first.ticketId());
        casework.lock(STAFF, TicketAt.any(old), "Abuse");

        IncomingMail next = Letter.from(address)
                .with("Subject", "[#" + Ticket.hash(old) + "]")
                .to(mailbox);

        assertThat(next.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(next.ticketId()).isNotEqualTo(old);
        assertThat(ticket(next).messages().getFirst().content()).startsWith("(This goes on from [#" + Ticket.hash(old));
    }

    @Test
    void mail_to_a_ticket_that_is_spam_waits_with_it() {
        String address = Letter.address();
        IncomingMail first = Letter.from(address).to(mailbox);
        casework.markSpam(STAFF, TicketAt.any(Objects.requireNonNull(first.ticketId())));

        IncomingMail next = Letter.from(address)
                .with("References", "<" + first.messageId() + ">")
                .to(mailbox);

        assertThat(next.reason()).isEqualTo(Reason.SPAM);
        assertThat(next.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void a_mail_that_says_nothing_and_one_that_can_t_be_read_are_lines_of_the_ledger_too() {
        IncomingMail empty =
                Letter.from(Letter.address()).with("Subject", "").text("").to(mailbox);
        IncomingMail nothing = Letter.arrives(Source.ofPipe(mailbox.id(), null), new byte[0]);

        assertThat(ticket(empty).ticket().title()).isEqualTo("(no subject)");
        assertThat(ticket(empty).messages().getFirst().content()).isEqualTo("(no text)");
        assertThat(nothing.disposition()).isEqualTo(Disposition.QUARANTINED);
    }

    @Test
    void a_mail_for_no_mailbox_gets_the_desk_s_first_category() {
        IncomingMail mail = Letter.from(Letter.address()).arrives(Source.ofPipe(null, "nobody@elsewhere.example"));

        assertThat(mail.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(mail.mailboxId()).isNull();
    }

    @Test
    void a_mail_that_only_names_a_mailbox_is_not_checked_by_what_checks_there() {
        Mailbox fetched = Letter.fetched();
        String address = Letter.address();
        Customers.proved(address);

        IncomingMail mail = Letter.from(address)
                .with("To", fetched.address())
                .checked("pass")
                .arrives(Source.ofPipe(null, "anybody@desk.example"));

        assertThat(mail.mailboxId()).isEqualTo(fetched.id());
        assertThat(mail.verdict()).isEqualTo(Verdict.NONE);
        assertThat(isVerified(mail)).isFalse();
    }

    @Test
    void a_person_with_a_foreign_domain_is_known_by_the_name_that_mail_has_for_it() {
        String name = Letter.address().replace("example.org", "");
        Actor.Customer ann = Customers.proved(name + "müller.example");

        IncomingMail mail = Letter.from(name + "xn--mller-kva.example").to(mailbox);

        assertThat(mail.personId()).isEqualTo(ann.personId());
    }

    @Test
    void those_who_are_named_beside_the_desk_are_proposed_and_take_part_once_staff_say_so() {
        IncomingMail mail = Letter.from(Letter.address())
                .with("Cc", "Bob <bob@example.org>, " + mailbox.address())
                .with("Reply-To", "Carla <carla@example.org>")
                .to(mailbox);
        Copied copied = TestServer.part(Copied.class);
        long id = Objects.requireNonNull(mail.ticketId());

        assertThat(copied.list(STAFF, id))
                .extracting(CopiedPerson::address)
                .contains("bob@example.org", "carla@example.org");
        assertThat(copied.list(STAFF, id)).extracting(CopiedPerson::address).doesNotContain(mailbox.address());
        copied.accept(STAFF, id, "bob@example.org");
        assertThat(copied.list(STAFF, id)).extracting(CopiedPerson::address).doesNotContain("bob@example.org");
    }

    private Conversation ticket(IncomingMail mail) {
        return tickets.get(STAFF, Objects.requireNonNull(mail.ticketId()));
    }

    private static boolean isVerified(IncomingMail mail) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT verified FROM mail_message WHERE message_id = ?", mail.postedMessageId())
                        .mapTo(Boolean.class)
                        .one());
    }
}
