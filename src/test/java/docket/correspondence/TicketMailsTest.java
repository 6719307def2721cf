package docket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.TestServer;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.mail.MailQueue;
import docket.participants.Participants;
import docket.platform.EmailAddress;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what by mail of a ticket, and how often. */
class TicketMailsTest {

    private final Desk desk = Desk.opens();
    private MailQueue queue;

    @BeforeEach
    void begin() {
        queue = MailQueue.empty();
    }

    private List<String> told() {
        queue.follow();
        return queue.rows().stream().map(MailQueue.Row::address).toList();
    }

    @Test
    void a_reply_of_staff_is_told_to_all_in_their_languages() {
        TestServer.part(Participants.class).add(desk.ann.actor(), desk.ticket, desk.ben.personId());
        Desk.update("UPDATE person SET language = 'en' WHERE id = ?", desk.ben.personId());
        desk.answer("It is repaired.");
        queue.follow();

        assertThat(queue.rows())
                .extracting(MailQueue.Row::address, MailQueue.Row::template, MailQueue.Row::language)
                .containsExactlyInAnyOrder(
                        tuple(desk.ann.address(), "reply", "en"),
                        tuple(desk.ben.address(), "reply", "en"),
                        tuple(desk.to, "relay", "de"));
        assertThat(queue.only().messageId()).matches("<[0-9a-v]{39}\\.[0-9]+@desk\\.example>");
    }

    @Test
    void what_a_customer_writes_is_told_to_the_others_who_take_part_and_not_to_named_addresses() {
        TestServer.part(Participants.class).add(desk.ann.actor(), desk.ticket, desk.ben.personId());
        desk.tickets.reply(desk.ben.actor(), desk.ticket, new NewReply("Re", "Me too.", List.of()));

        assertThat(told()).containsExactly(desk.ann.address());
    }

    @Test
    void a_named_address_that_staff_have_confirmed_is_told_what_customers_write() {
        TestServer.part(Correspondents.class).add(desk.anna, desk.ticket, new EmailAddress(desk.to));
        desk.tickets.reply(desk.ann.actor(), desk.ticket, new NewReply("Re", "More.", List.of()));
        queue.follow();

        assertThat(queue.rows())
                .extracting(MailQueue.Row::address, MailQueue.Row::template)
                .containsExactly(tuple(desk.to, "relay"));
    }

    @Test
    void notes_and_spam_are_told_to_nobody() {
        TestServer.part(Casework.class).note(desk.anna, TicketAt.any(desk.ticket), new NewNote("A secret", List.of()));
        desk.markSpam();
        desk.answer("Too late");

        assertThat(told()).isEmpty();
    }

    @Test
    void whoever_stopped_it_is_told_no_more() {
        desk.answer("One");
        queue.follow();
        Correspondents correspondents = TestServer.part(Correspondents.class);
        Correspondent named = queue.rows().stream()
                .filter(row -> row.address().equals(desk.to))
                .map(row -> correspondents.tokenOfMessageId(row.messageId()))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(correspondents::find)
                .orElseThrow();
        correspondents.stop(TestServer.SYSTEM, correspondents.stopToken(named));
        queue = MailQueue.empty();
        desk.answer("Two");

        assertThat(told()).containsExactly(desk.ann.address());
    }

    @Test
    void a_mail_that_opens_a_ticket_is_acknowledged_unless_a_robot_sent_it() {
        desk.mail(false);
        assertThat(told()).isEmpty();

        desk.mail(true);
        queue.follow();
        assertThat(queue.rows())
                .extracting(MailQueue.Row::address, MailQueue.Row::template)
                .containsExactly(tuple(desk.ann.address(), "acknowledgement"));
    }

    @Test
    void a_mail_in_anns_name_that_may_be_of_somebody_else_is_answered_with_fixed_words() {
        Desk.update("UPDATE incoming_mail SET verdict = 'none' WHERE ticket_id = ?", desk.mail(true));
        queue.follow();

        assertThat(queue.rows())
                .extracting(MailQueue.Row::address, MailQueue.Row::template)
                .containsExactly(tuple(desk.ann.address(), "receipt"));
    }

    @Test
    void what_a_robot_answers_is_told_to_nobody() {
        TestServer.part(Participants.class).add(desk.ann.actor(), desk.ticket, desk.ben.personId());
        desk.tickets.reply(desk.ann.actor(), desk.ticket, new NewReply("Re", "I am away.", List.of()));
        desk.came(desk.ticket, "<robot@customer.example>", false);

        assertThat(told()).isEmpty();
    }

    @Test
    void an_address_gets_three_automatic_mails_a_day_and_an_unproved_one_gets_one() {
        for (int i = 0; i < 5; i++) {
            desk.mail(true);
        }
        String victim = UUID.randomUUID() + "@victim.example";
        desk.form(victim, "One");
        desk.form(victim.toUpperCase(Locale.ROOT), "Two");
        desk.form(victim.replace("@", "+again@"), "Two and a half");
        queue.follow();

        assertThat(queue.rows())
                .extracting(MailQueue.Row::template)
                .containsExactly("acknowledgement", "acknowledgement", "acknowledgement", "receipt");

        queue.daysPass(2);
        desk.form(victim, "Three");
        queue.follow();
        assertThat(queue.rows()).hasSize(5);
    }

    @Test
    void strangers_get_no_more_than_a_hundred_receipts_an_hour() {
        Desk.update("""
                INSERT INTO outgoing_mail (address, language, template, parameters, message_id)
                SELECT number || '@victim.example', 'en', 'receipt', '{}', number || '.victim'
                FROM generate_series(1, 100) AS number
                """);
        desk.form(UUID.randomUUID() + "@victim.example", "One more");
        queue.follow();

        assertThat(queue.rows()).hasSize(100);
    }

    @Test
    void a_mailbox_that_does_not_acknowledge_sends_nothing_by_itself() {
        Desk.update("UPDATE mailbox SET acknowledges = false WHERE id = ?", desk.mailboxId);
        desk.mail(true);
        desk.form("nobody@victim.example", "Hello");

        assertThat(told()).isEmpty();
    }

    @Test
    void a_ticket_that_staff_open_for_somebody_is_told_to_them() {
        desk.openFor(desk.ann.personId());
        queue.follow();

        assertThat(queue.rows())
                .extracting(MailQueue.Row::address, MailQueue.Row::template)
                .containsExactly(tuple(desk.ann.address(), "opened"));
    }
}
