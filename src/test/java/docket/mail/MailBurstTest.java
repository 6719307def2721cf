package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.outbox.Template;
import docket.smtp.MailServer;
import docket.smtp.ScriptedServer;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many mails go by one connection, and none of them has to do with what becomes of another. */
class MailBurstTest {

    private MailQueue queue;

    @BeforeEach
    void begin() {
        queue = MailQueue.empty();
    }

    @Test
    void mails_that_are_due_go_by_one_connection() {
        try (ScriptedServer listening = new ScriptedServer(ScriptedServer.WILLING)) {
            add("one", "two", "three");

            Senders.to(listening.port()).sendBurst();

            assertThat(queue.rows()).allSatisfy(row -> assertThat(row.sentAt()).isNotNull());
            await().until(() -> listening.heard().contains("QUIT"));
            assertThat(listening.heard()).containsOnlyOnce("EHLO desk.example", "QUIT");
            assertThat(listening.heard().stream().filter("DATA"::equals)).hasSize(3);
        }
    }

    @Test
    void a_burst_is_a_hundred_mails_at_most() {
        try (MailServer server = MailServer.inClear()) {
            MailSender sender = Senders.to(server.port());
            add(Collections.nCopies(101, "many").toArray(String[]::new));

            assertThat(sender.sendBurst()).as("there may be more").isTrue();
            assertThat(server.received()).hasSize(100);

            assertThat(sender.sendBurst()).as("there may be more").isFalse();
            assertThat(server.received()).hasSize(101);
        }
    }

    @Test
    void a_reader_who_is_refused_keeps_no_other_back() {
        try (ScriptedServer refusing =
                ScriptedServer.willingBut("RCPT TO:<two@desk.example>", "550 nobody of that name")) {
            add("one", "two", "three");

            Senders.to(refusing.port()).sendBurst();

            assertThat(queue.rows().stream().map(MailQueue.Row::lastError))
                    .containsExactly(null, "The mail server answered 550", null);
            assertThat(queue.rows().get(1).failedAt()).isNotNull();
            assertThat(queue.rows().get(2).sentAt()).isNotNull();
            assertThat(refusing.heard()).containsOnlyOnce("EHLO desk.example");
        }
    }

    @Test
    void a_server_that_ends_the_connection_has_tried_the_mail_in_hand_alone() {
        for (String end : new String[] {"421 enough for today", ScriptedServer.HANGS_UP}) {
            queue = MailQueue.empty();
            try (ScriptedServer ending = ScriptedServer.willingBut("RCPT TO:<two@desk.example>", end)) {
                add("one", "two", "three");

                assertThat(Senders.to(ending.port()).sendBurst())
                        .as("it goes on at once")
                        .isFalse();

                assertThat(queue.rows().stream().map(MailQueue.Row::tries)).containsExactly(1, 1, 0);
                assertThat(queue.rows().get(0).sentAt()).isNotNull();
                assertThat(queue.rows().get(1).failedAt()).isNull();
            }
        }
    }

    @Test
    void a_server_that_is_away_is_asked_for_one_mail_alone() {
        add("one", "two", "three");

        assertThat(Senders.to(Senders.closedPort()).sendBurst())
                .as("it goes on at once")
                .isFalse();

        assertThat(queue.rows().stream().map(MailQueue.Row::tries)).containsExactly(1, 0, 0);
    }

    private void add(String... readers) {
        for (String each : readers) {
            queue.add(each + "@desk.example", Template.PASSWORD_CHANGED, "{}");
        }
    }
}
