package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.postoffice.PostOffice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand mails while the server dies every 20 seconds: each is in mail's ledger once. {@code -Ddocket.test.mails}
 * sets how many; {@code -Ddocket.test.kill-seconds=0} leaves it alive, to see how fast they drain.
 */
@Tag("rig")
@Tag("mail")
class MailStormTest {

    private static final String TO = "support@desk.test";
    private static final int SENDERS = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void every_mail_of_a_storm_is_in_the_ledger_once() throws Exception {
        int mails = Integer.getInteger("docket.test.mails", 10_000);
        Duration lifetime = Duration.ofSeconds(Integer.getInteger("docket.test.kill-seconds", 20));
        try (PostOffice office = PostOffice.start(folder)) {
            Set<String> sent = send(office, mails);
            await().atMost(LONGEST).until(() -> office.mails("desk").size() == mails);

            try (MailDesk desk = MailDesk.start(folder.resolve("desk"), office, "desk")) {
                Instant begun = Instant.now();
                int kills = 0;
                while (!isDrained(desk, mails, lifetime)) {
                    desk.server().kill();
                    desk.server().startAgain();
                    kills++;
                }
                Duration took = Duration.between(begun, Instant.now());
                System.out.printf(
                        "%d mails, %d kills: %d s, %.0f mails a second%n",
                        mails, kills, took.toSeconds(), mails * 1000.0 / took.toMillis());
                judge(desk.mails(), sent);
            }
        }
    }

    private static boolean isDrained(MailDesk desk, int mails, Duration lifetime) {
        try {
            await().atMost(lifetime.isZero() ? LONGEST : lifetime)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> desk.tickets() >= mails);
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            return false;
        }
    }

    private static void judge(List<JsonNode> ledger, Set<String> sent) {
        Map<String, Integer> times = new HashMap<>();
        ledger.forEach(mail -> times.merge("<" + mail.path("messageId").stringValue("") + ">", 1, Integer::sum));
        assertThat(times.keySet()).isEqualTo(sent);
        assertThat(times.values()).containsOnly(1);
        assertThat(ledger)
                .allSatisfy(mail ->
                        assertThat(mail.path("disposition").stringValue("")).isEqualTo("ticket"));
        assertThat(ledger.stream()
                        .map(mail -> mail.path("ticketId").longValue())
                        .distinct())
                .hasSize(sent.size());
    }

    private static Set<String> send(PostOffice office, int mails) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(office.smtpPort()));
        Session session = Session.getInstance(properties);
        Set<String> sent = new HashSet<>();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int n = 0; n < mails; n++) {
                String id = "<storm-" + n + "@customer.test>";
                String from = "storm" + n % SENDERS + "@customer.test";
                MimeMessage message = new Storm(session, id);
                message.setFrom(new InternetAddress(from));
                message.setRecipient(Message.RecipientType.TO, new InternetAddress(TO));
                message.setSubject("Mail " + n + " of the storm");
                message.setText("Words of mail " + n);
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
                sent.add(id);
            }
        }
        return sent;
    }

    /** A mail with a Message-ID of the test. */
    private static final class Storm extends MimeMessage {

        private final String id;

        Storm(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
