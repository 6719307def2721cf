package docket.mailsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.imap.ImapConnection;
import docket.imap.ImapConnections;
import docket.imap.ImapTrouble;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailin.Source;
import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mail of a mailbox is in the ledger once, whatever its server does. */
class IntakeTest {

    private final Incoming incoming = TestServer.part(Incoming.class);
    private final MailboxStates states = TestServer.part(MailboxStates.class);
    private final MailServer server = new MailServer();
    private final Mailbox mailbox = server.mailbox(MailServer.PASSWORD);
    private final Intake intake = intake();
    private volatile int most = Integer.MAX_VALUE;

    IntakeTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mail_is_taken_in_once_in_its_order_and_left_as_it_is() throws Exception {
        server.deliver("One", "Two");
        takeNew();
        takeNew();
        server.deliver("Three");
        takeNew();

        assertThat(Taken.of(mailbox)).containsExactly("One", "Two", "Three");
        assertThat(server.unseen()).isEqualTo(3);
    }

    @Test
    void whoever_dies_before_the_place_moved_doubles_nothing() throws Exception {
        takeNew();
        server.deliver("One", "Two");
        try (ImapConnection connection = open()) {
            for (long uid : connection.allUids()) {
                Source source = Source.ofMailbox(mailbox.id(), connection.uidValidity(), uid);
                connection.fetch(uid, raw -> incoming.receive(source, raw));
            }
        }
        takeNew();

        assertThat(Taken.of(mailbox)).containsExactly("One", "Two");
    }

    @Test
    void whoever_is_stopped_between_two_mails_loses_none() throws Exception {
        server.deliver("One", "Two", "Three");
        most = 1;
        takeNew();
        assertThat(Taken.of(mailbox)).containsExactly("One");

        most = Integer.MAX_VALUE;
        takeNew();
        assertThat(Taken.of(mailbox)).containsExactly("One", "Two", "Three");
    }

    @Test
    void a_folder_with_another_uidvalidity_is_read_from_the_beginning() throws Exception {
        server.deliver("One", "Two");
        takeNew();
        for (String table : List.of("mailbox_sync", "incoming_mail")) {
            Taken.update("UPDATE " + table + " SET uid_validity = uid_validity + 1 WHERE mailbox_id = ?", mailbox.id());
        }
        takeNew();
        takeNew();

        assertThat(Taken.of(mailbox)).containsExactly("One", "Two", "One", "Two");
    }

    @Test
    void another_account_is_read_from_the_beginning_although_its_uids_are_the_same() throws Exception {
        server.deliver("One", "Two");
        takeNew();
        Taken.update("UPDATE mailbox_sync SET account = 'old desk INBOX' WHERE mailbox_id = ?", mailbox.id());
        takeNew();

        assertThat(Taken.of(mailbox)).containsExactly("One", "Two", "One", "Two");
    }

    @Test
    void mail_that_was_deleted_before_it_was_fetched_holds_nothing_up() throws Exception {
        server.deliver("One", "Two", "Three");
        server.emptyAt(2);
        takeNew();
        server.deliver("Four");
        takeNew();

        assertThat(Taken.of(mailbox)).containsExactly("One", "Four");
    }

    @Test
    void mail_that_the_server_does_not_give_is_a_line_after_three_tries_and_the_rest_goes_on() throws Exception {
        server.deliver("One", "Two", "Three");
        server.breakAt(2);
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(this::takeNew).isInstanceOf(ImapTrouble.class);
        }
        takeNew();

        assertThat(Taken.of(mailbox)).containsExactly("One", "unfetchable", "Three");
    }

    @Test
    void what_the_ledger_lacks_is_found_within_the_hour_and_fetched() throws Exception {
        server.deliver("One", "Two", "Three");
        takeNew();
        reconcile();
        Taken.update(
                "UPDATE incoming_mail SET uid = uid + 1000 WHERE id IN (SELECT min(id) FROM incoming_mail"
                        + " WHERE mailbox_id = ?)",
                mailbox.id());
        reconcile();
        assertThat(Taken.of(mailbox)).hasSize(3);

        anHourPasses();
        reconcile();
        assertThat(Taken.of(mailbox)).containsExactly("One", "Two", "Three", "One");
        assertThat(states.of(mailbox.id()).missing()).isEqualTo(1);
        assertThat(states.of(mailbox.id()).missingSince()).isNull();

        anHourPasses();
        reconcile();
        assertThat(states.of(mailbox.id()).missing()).isZero();
    }

    @Test
    void what_is_missing_and_cannot_be_fetched_is_an_alarm() throws Exception {
        server.deliver("One");
        takeNew();
        reconcile();
        server.deliver("Two");
        server.breakAt(2);
        try (ImapConnection connection = open()) {
            Taken.update(
                    "UPDATE mailbox_sync SET last_uid = ? WHERE mailbox_id = ?",
                    connection.allUids().getLast(),
                    mailbox.id());
        }
        anHourPasses();

        assertThatThrownBy(this::reconcile).isInstanceOf(ImapTrouble.class);
        assertThat(states.of(mailbox.id()).missing()).isEqualTo(1);
        assertThat(states.of(mailbox.id()).missingSince()).isNotNull();
        assertThat(TestServer.part(MailAlarms.class).list())
                .filteredOn(alarm -> mailbox.name().equals(alarm.mailbox()))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(MailAlarm.Kind.MISSING))
                .satisfies(alarm -> assertThat(alarm.count()).isEqualTo(1));
    }

    private Intake intake() {
        return new Intake(
                mailbox,
                incoming,
                TestServer.part(Jdbi.class),
                () -> Taken.of(mailbox).size() < most);
    }

    private ImapConnection open() throws ImapTrouble {
        return TestServer.part(ImapConnections.class)
                .open(TestServer.part(Mailboxes.class).get(mailbox.id()));
    }

    private void takeNew() throws ImapTrouble, IOException {
        try (ImapConnection connection = open()) {
            intake.takeNew(connection);
        }
    }

    private void reconcile() throws ImapTrouble, IOException {
        try (ImapConnection connection = open()) {
            intake.reconcile(connection);
        }
    }

    private void anHourPasses() {
        Taken.update(
                "UPDATE mailbox_sync SET reconciled_at = reconciled_at - INTERVAL '61 minutes' WHERE mailbox_id = ?",
                mailbox.id());
    }
}
