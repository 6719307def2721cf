package docket.mailsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import docket.TestServer;
import docket.imap.ImapConnections;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.platform.Expected;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail is fetched by itself while the server runs, by one process, and whatever goes away comes back. */
class FetchingTest {

    private static final Pace QUICK = new Pace(
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMinutes(1));

    private final Mailboxes mailboxes = TestServer.part(Mailboxes.class);
    private final MailboxStates states = TestServer.part(MailboxStates.class);
    private final Log log = new Log();
    private final MailServer server = new MailServer();
    private final List<Fetching> processes = new ArrayList<>();

    FetchingTest() throws IOException {
        Taken.update("UPDATE mailbox SET retired_at = now() WHERE retired_at IS NULL AND imap_host IS NOT NULL");
    }

    @AfterEach
    void stop() {
        processes.forEach(Fetching::stop);
        log.close();
        server.close();
    }

    @Test
    void mail_is_fetched_when_it_comes() throws Exception {
        process();
        Mailbox mailbox = server.mailbox(MailServer.PASSWORD);
        server.deliver("One");
        awaitMail(mailbox, "One");
        await().until(() -> states.of(mailbox.id()).fetchedAt() != null);

        server.deliver("Two");
        awaitMail(mailbox, "One", "Two");
    }

    @Test
    void a_server_that_went_away_is_told_and_fetched_again_when_it_is_back() throws Exception {
        process();
        Mailbox mailbox = server.mailbox(MailServer.PASSWORD);
        server.deliver("One");
        awaitMail(mailbox, "One");

        server.goAway();
        await().until(() -> states.of(mailbox.id()).failingSince() != null);
        assertThat(states.of(mailbox.id()).trouble())
                .extracting(FetchTrouble::words)
                .asString()
                .contains("127.0.0.1");

        server.comeBack("One", "Two");
        await().untilAsserted(() -> assertThat(Taken.of(mailbox)).endsWith("Two"));
        await().until(() -> states.of(mailbox.id()).failingSince() == null);
    }

    @Test
    void a_mailbox_that_was_put_right_is_fetched_at_once() throws Exception {
        process();
        Mailbox mailbox = server.mailbox("wrong horse");
        await().until(() -> states.of(mailbox.id()).trouble() != null);
        assertThat(log.with(Level.WARN, mailbox.name()))
                .singleElement()
                .asString()
                .contains("did not let this user in")
                .doesNotContain("wrong horse");

        server.deliver("One");
        mailboxes.change(TestServer.SYSTEM, mailbox.id(), before -> with(before.form()));
        awaitMail(mailbox, "One");
    }

    @Test
    void a_retired_mailbox_is_fetched_no_more_and_others_go_on() throws Exception {
        Fetching process = process();
        Mailbox retired = server.mailbox(MailServer.PASSWORD);
        Mailbox other = server.mailbox(MailServer.PASSWORD);
        server.deliver("One");
        awaitMail(retired, "One");
        awaitMail(other, "One");

        mailboxes.retire(TestServer.SYSTEM, retired.id(), Expected.any());
        await().until(() -> !process.isFetching(retired.id()));
        server.deliver("Two");
        awaitMail(other, "One", "Two");
        assertThat(Taken.of(retired)).containsExactly("One");
    }

    @Test
    void of_many_processes_one_has_a_mailbox() throws Exception {
        IntStream.range(0, 3).forEach(number -> process());
        Mailbox mailbox = server.mailbox(MailServer.PASSWORD);
        String[] subjects =
                IntStream.range(0, 50).mapToObj(number -> "Mail " + number).toArray(String[]::new);
        server.deliver(subjects);

        awaitMail(mailbox, subjects);
        assertThat(processes)
                .filteredOn(process -> process.isFetching(mailbox.id()))
                .hasSize(1);
    }

    @Test
    void a_process_that_ends_leaves_its_mailboxes_to_others_at_once() throws Exception {
        Fetching first = process();
        Mailbox mailbox = server.mailbox(MailServer.PASSWORD);
        await().until(() -> first.isFetching(mailbox.id()));
        Fetching second = process();
        first.stop();
        assertThat(first.isRunning()).isFalse();

        server.deliver("One");
        awaitMail(mailbox, "One");
        assertThat(second.isFetching(mailbox.id())).isTrue();
    }

    @Test
    void the_mailbox_of_a_process_that_died_is_taken_over_when_its_lease_ends() throws Exception {
        Fetching process = process();
        Mailbox mailbox = server.mailbox(MailServer.PASSWORD);
        await().until(() -> process.isFetching(mailbox.id()));
        Taken.update("UPDATE mailbox_sync SET holder = gen_random_uuid() WHERE mailbox_id = ?", mailbox.id());
        await().until(() -> !process.isFetching(mailbox.id()));
        server.deliver("One");
        assertThat(Taken.of(mailbox)).isEmpty();

        Taken.update("UPDATE mailbox_sync SET leased_until = now() WHERE mailbox_id = ?", mailbox.id());
        awaitMail(mailbox, "One");
    }

    private Fetching process() {
        Fetching process = new Fetching(
                mailboxes,
                TestServer.part(ImapConnections.class),
                TestServer.part(Incoming.class),
                TestServer.part(Jdbi.class),
                QUICK);
        processes.add(process);
        process.start();
        return process;
    }

    private MailboxForm with(MailboxForm before) {
        return new MailboxForm(
                before.name(),
                before.address(),
                before.senderName(),
                before.department(),
                before.category(),
                before.language(),
                before.subAddresses(),
                before.acknowledges(),
                before.staffAnswers(),
                before.checker(),
                server.imap(MailServer.PASSWORD));
    }

    private static void awaitMail(Mailbox mailbox, String... subjects) {
        await().untilAsserted(() -> assertThat(Taken.of(mailbox)).containsExactly(subjects));
    }
}
