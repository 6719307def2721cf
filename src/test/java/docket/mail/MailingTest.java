package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.links.Links;
import docket.links.Purpose;
import docket.outbox.Outages;
import docket.smtp.MailServer;
import org.junit.jupiter.api.Test;

/** Mail goes out by itself while the server runs, where there is a mail server. */
class MailingTest {

    private final MailQueue queue = MailQueue.empty();
    private final MailFollower follower = TestServer.part(MailFollower.class);
    private final Reader reader = Reader.arrives();

    @Test
    void what_is_wanted_arrives_until_the_stop() {
        try (MailServer server = MailServer.inClear()) {
            Mailing mailing = Mailing.with(follower, Senders.to(server.port()), 4);
            mailing.start();
            assertThat(mailing.isRunning()).isTrue();
            want();
            await().until(() -> server.received().size() == 1);

            mailing.stop();
            assertThat(mailing.isRunning()).isFalse();
        }
    }

    @Test
    void without_a_mail_server_nothing_is_queued_also_not_for_later() {
        Mailing off = Mailing.off(follower, TestServer.part(Outages.class));
        off.start();
        want();
        off.stop();
        queue.follow();

        assertThat(queue.rows()).isEmpty();
    }

    private void want() {
        TestServer.part(Links.class).want(TestServer.SYSTEM, reader.email(), Purpose.RESET);
    }
}
