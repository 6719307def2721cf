package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.Together;
import docket.links.Links;
import docket.links.Purpose;
import docket.outbox.Outbox;
import docket.outbox.OutgoingMail;
import docket.outbox.Template;
import docket.smtp.MailServer;
import docket.smtp.ScriptedServer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is queued is sent once, whatever dies, and whatever the mail server does. */
class MailSenderTest {

    private static final Pattern LINK = Pattern.compile("https://desk\\.example/login/link/([0-9A-Za-z]+)");

    private final Links links = TestServer.part(Links.class);
    private final Outbox outbox = TestServer.part(Outbox.class);
    private final MailServer server = MailServer.inClear();
    private final MailSender sender = Senders.to(server.port());
    private final Reader reader = Reader.arrives();
    private MailQueue queue;

    @BeforeEach
    void begin() {
        queue = MailQueue.empty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_link_that_was_wanted_arrives_and_is_good() {
        want(Purpose.RESET);

        sender.sendBurst();
        sender.sendBurst();

        assertThat(server.received()).hasSize(1);
        assertThat(MailServer.header(server.only(), "To"))
                .isEqualTo(reader.email().value());
        assertThat(links.find(secret()).orElseThrow().purpose()).isEqualTo(Purpose.RESET);
        assertThat(queue.only().sentAt()).isNotNull();
    }

    @Test
    void no_table_holds_the_secret_of_a_link() {
        want(Purpose.RESET);
        sender.sendBurst();

        assertThat(MailQueue.rowsWith(secret())).isZero();
        assertThat(MailQueue.rowsWith(reader.email().value()))
                .as("the search finds what is there")
                .isPositive();
    }

    @Test
    void a_link_whose_reason_is_gone_is_dropped() {
        want(Purpose.SIGN_IN);
        reader.disable();

        sender.sendBurst();

        assertThat(server.received()).isEmpty();
        assertThat(queue.only().failedAt()).isNotNull();
        assertThat(queue.only().lastError()).isEqualTo("Dropped: its reason is gone");
    }

    @Test
    void who_dies_with_a_mail_in_hand_leaves_it_to_others() {
        want(Purpose.RESET);
        OutgoingMail inDeadHands = outbox.take(Duration.ofMinutes(10)).orElseThrow();
        sender.sendBurst();
        assertThat(server.received()).as("the lease lasts").isEmpty();

        queue.timePasses();
        sender.sendBurst();
        outbox.markFailed(inDeadHands, "It was not dead, only slow");

        assertThat(server.received()).hasSize(1);
        assertThat(queue.only().sentAt()).isNotNull();
        assertThat(queue.only().failedAt()).isNull();
    }

    @Test
    void many_senders_never_send_the_same() throws Exception {
        for (int i = 0; i < 40; i++) {
            queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");
        }

        Together.run(Collections.nCopies(6, sender::sendBurst));

        Set<String> ids = new HashSet<>();
        server.received().forEach(mail -> ids.add(MailServer.header(mail, "Message-ID")));
        assertThat(server.received()).hasSize(40);
        assertThat(ids).hasSize(40);
    }

    @Test
    void while_the_mail_server_is_away_mails_wait_and_no_link_is_made() {
        want(Purpose.RESET);
        MailSender toNobody = Senders.to(Senders.closedPort());

        toNobody.sendBurst();
        toNobody.sendBurst();
        MailQueue.Row waiting = queue.only();
        assertThat(waiting.tries()).as("it waits").isEqualTo(1);
        assertThat(waiting.lastError()).contains("takes no connections: check DOCKET_SMTP_HOST");
        assertThat(MailQueue.count("SELECT count(*) FROM sign_in_link WHERE person_id = ?", reader.personId()))
                .isZero();

        queue.timePasses();
        sender.sendBurst();
        assertThat(MailServer.header(server.only(), "Message-ID")).isEqualTo(waiting.messageId());
        assertThat(queue.only().sentAt()).isNotNull();
        assertThat(queue.only().lastError()).isNull();
    }

    @Test
    void pauses_double_and_end_after_three_days() {
        want(Purpose.RESET);
        MailSender toNobody = Senders.to(Senders.closedPort());
        for (int tries = 1; tries <= 12; tries++) {
            toNobody.sendBurst();
            double usual = Math.min(30L << (tries - 1), 14_400);
            assertThat((double) MailQueue.count("""
                            SELECT CAST(extract(epoch FROM next_try_at - now()) AS bigint)
                            FROM outgoing_mail
                            """))
                    .as("after try %s", tries)
                    .isBetween(usual * 0.5, usual * 1.25 + 1);
            queue.timePasses();
        }
        assertThat(queue.only().failedAt()).isNull();

        queue.daysPass(4);
        toNobody.sendBurst();
        assertThat(queue.only().failedAt()).isNotNull();
    }

    @Test
    void a_mail_that_can_never_be_sent_keeps_no_other_back() {
        queue.add("ann@desk.example\r\nBcc: all@desk.example", Template.PASSWORD_CHANGED, "{}");
        queue.add("ann\u010a@desk.example", Template.PASSWORD_CHANGED, "{}");
        queue.add(reader.email().value(), Template.RESET, "{}");
        queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");

        sender.sendBurst();

        assertThat(server.received()).hasSize(1);
        assertThat(queue.rows().stream().map(MailQueue.Row::lastError))
                .containsExactly(
                        "The address can't be written in ASCII",
                        "The address can't be written in ASCII",
                        "NullPointerException",
                        null);
        assertThat(queue.rows().stream().filter(row -> row.failedAt() != null)).hasSize(2);
    }

    @Test
    void a_mail_of_a_kind_that_is_not_known_keeps_no_other_back() {
        queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");
        queue.update("UPDATE outgoing_mail SET template = 'of tomorrow'");
        queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");

        assertThatThrownBy(sender::sendBurst).isInstanceOf(RuntimeException.class);
        sender.sendBurst();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_mail_server_that_stalls_holds_no_other_mail_and_no_row() throws Exception {
        try (ScriptedServer stalling = new ScriptedServer(Map.of("hello", "220 here", "EHLO", "250 here"))) {
            queue.add("slow@desk.example", Template.PASSWORD_CHANGED, "{}");
            Thread stalled = Thread.ofVirtual()
                    .start(() -> Senders.to(
                                    MailServer.smtp(MailServer.settings(stalling.port()), Duration.ofSeconds(2)))
                            .sendBurst());
            stalling.awaitSilence();
            queue.update("SELECT id FROM outgoing_mail FOR UPDATE NOWAIT");
            queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");
            sender.sendBurst();
            assertThat(server.received()).hasSize(1);

            stalled.join();
            assertThat(queue.only().lastError()).contains("does not answer");
            assertThat(queue.only().failedAt()).isNull();
        }
    }

    @Test
    void mails_that_are_done_go_after_thirty_days() {
        queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");
        sender.sendBurst();
        queue.add(reader.email().value(), Template.PASSWORD_CHANGED, "{}");
        queue.daysPass(29);
        assertThat(outbox.sweep()).isZero();

        queue.daysPass(2);
        assertThat(outbox.sweep()).isEqualTo(1);
        assertThat(queue.rows()).hasSize(1);
    }

    private void want(Purpose purpose) {
        links.want(TestServer.SYSTEM, reader.email(), purpose);
        queue.follow();
    }

    private String secret() {
        MimeMessage mail = server.only();
        Matcher link = LINK.matcher(MailServer.text(mail));
        assertThat(link.find()).as("there is a link in the mail").isTrue();
        return link.group(1);
    }
}
