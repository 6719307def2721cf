package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.outbox.Outage;
import docket.outbox.Outages;
import docket.outbox.Template;
import docket.smtp.MailServer;
import docket.smtp.ScriptedServer;
import docket.smtp.SmtpSettings.StartTls;
import docket.smtp.SmtpTrouble.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That no mail goes out is told when it has lasted for a quarter of an hour, with what is wrong. */
@Tag("postgres15")
class OutageTest {

    private final Outages outages = TestServer.part(Outages.class);
    private MailQueue queue;

    @BeforeEach
    void a_mail_is_queued() {
        queue = MailQueue.empty();
        outages.end();
        queue.add("ann@desk.example", Template.PASSWORD_CHANGED, "{}");
    }

    @AfterEach
    void end() {
        outages.end();
    }

    private void lasts(int minutes) {
        queue.update("UPDATE mail_outage SET since = now() - INTERVAL '" + minutes + " minutes'");
    }

    private Kind kind() {
        lasts(16);
        return outages.find().orElseThrow().trouble().kind();
    }

    @Test
    void a_server_that_is_away_is_told_after_a_quarter_of_an_hour_until_a_mail_goes_out() {
        int port = Senders.closedPort();
        Senders.to(port).sendBurst();
        assertThat(outages.find()).isEmpty();
        lasts(14);
        assertThat(outages.find()).isEmpty();
        lasts(16);
        queue.timePasses();
        Senders.to(port).sendBurst();
        Outage outage = outages.find().orElseThrow();
        assertThat(outage.trouble().kind()).isEqualTo(Kind.REFUSED);
        assertThat(outage.trouble().about()).isEqualTo("127.0.0.1:" + port);
        assertThat(outage.waiting()).isEqualTo(1);

        queue.timePasses();
        try (MailServer server = MailServer.inClear()) {
            Senders.to(server.port()).sendBurst();
        }
        assertThat(outages.find()).isEmpty();
    }

    @Test
    void the_first_mail_that_goes_out_again_takes_those_along_that_were_to_be_tried_much_later() {
        Senders.to(Senders.closedPort()).sendBurst();
        queue.update("UPDATE outgoing_mail SET next_try_at = now() + INTERVAL '4 hours'");
        queue.add("ben@desk.example", Template.PASSWORD_CHANGED, "{}");

        try (MailServer server = MailServer.inClear()) {
            Senders.to(server.port()).sendBurst();
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void a_password_that_is_refused_is_told() {
        Map<String, String> answers = new HashMap<>(ScriptedServer.WILLING);
        answers.put("MAIL", "530 5.7.0 sign in first");
        try (ScriptedServer server = new ScriptedServer(answers)) {
            Senders.to(server.port()).sendBurst();
        }
        assertThat(kind()).isEqualTo(Kind.BAD_LOGIN);
        assertThat(queue.only().lastError()).contains("check DOCKET_SMTP_USERNAME");
        assertThat(queue.only().failedAt()).isNull();
    }

    @Test
    void a_certificate_or_a_greeting_or_a_sender_that_is_refused_is_told() {
        try (MailServer server = MailServer.withTls()) {
            Senders.to(MailServer.smtp(
                            MailServer.settings(server.port(), null, StartTls.REQUIRED, true), Duration.ofSeconds(20)))
                    .sendBurst();
        }
        assertThat(kind()).isEqualTo(Kind.TLS_UNTRUSTED);
        assertThat(after("hello", "554 not you")).isEqualTo(Kind.UNWILLING);
        assertThat(after("MAIL", "550 who are you")).isEqualTo(Kind.SENDER);
        assertThat(after("MAIL", "451 later")).isEqualTo(Kind.UNWILLING);
    }

    private Kind after(String to, String answer) {
        queue.timePasses();
        try (ScriptedServer server = ScriptedServer.willingBut(to, answer)) {
            Senders.to(server.port()).sendBurst();
        }
        return kind();
    }

    @Test
    void a_reader_who_is_refused_for_now_is_no_outage() {
        try (ScriptedServer server = ScriptedServer.willingBut("RCPT", "451 greylisted")) {
            Senders.to(server.port()).sendBurst();
        }
        lasts(16);
        assertThat(queue.only().tries()).isEqualTo(1);
        assertThat(outages.find()).isEmpty();
    }
}
