package docket.mailsync;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import docket.TestServer;
import docket.mailboxes.Mailbox;
import docket.mailin.Incoming;
import docket.mailin.Source;
import docket.mailsync.MailAlarm.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a human has to look after is told, once. */
class MailAlarmsTest {

    private final Log log = new Log();
    private final MailAlarms alarms = new MailAlarms(TestServer.part(Jdbi.class));
    private final MailServer server = new MailServer();
    private final Mailbox mailbox = server.mailbox(MailServer.PASSWORD);

    MailAlarmsTest() throws IOException {
        Taken.update("INSERT INTO mailbox_sync (mailbox_id) VALUES (?)", mailbox.id());
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    @Test
    void a_mailbox_that_fails_for_a_quarter_of_an_hour_is_one_until_it_is_retired() {
        fails(14);
        assertThat(kinds()).isEmpty();
        fails(16);
        assertThat(kinds()).containsExactly(Kind.FAILING);

        Taken.update("UPDATE mailbox SET retired_at = now() WHERE id = ?", mailbox.id());
        assertThat(kinds()).isEmpty();
    }

    @Test
    void each_is_told_once_and_again_only_when_it_comes_back() {
        fails(16);
        alarms.tell();
        Taken.update("UPDATE mailbox_sync SET missing = 7, missing_since = now() WHERE mailbox_id = ?", mailbox.id());
        alarms.tell();
        assertThat(errors())
                .hasSize(2)
                .first()
                .asString()
                .contains("could not be fetched", "There is no host mail.example");
        assertThat(errors().getLast()).contains("has 7 mails that the ledger lacks");

        fails(1);
        alarms.tell();
        fails(16);
        alarms.tell();
        assertThat(errors()).hasSize(3).last().asString().contains("could not be fetched");
    }

    @Test
    void a_flood_is_one_while_its_mails_wait() throws IOException {
        long id = TestServer.part(Incoming.class).miss(Source.ofMailbox(mailbox.id(), 1, 1));
        Taken.update("UPDATE incoming_mail SET reason = 'flood' WHERE id = ?", id);
        alarms.tell();
        assertThat(kinds()).containsExactly(Kind.FLOOD);
        assertThat(errors()).singleElement().asString().contains("A flood of mail, 1 by now");

        Taken.update("UPDATE incoming_mail SET disposition = 'rejected' WHERE id = ?", id);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void pauses_grow_up_to_the_longest() {
        assertThat(Pace.USUAL.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Pace.USUAL.pauseAfter(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Pace.USUAL.pauseAfter(1000)).isEqualTo(Duration.ofMinutes(10));
    }

    private void fails(int minutes) {
        Taken.update("""
                UPDATE mailbox_sync
                SET failing_since = now() - make_interval(mins => ?), error = 'unknown-host mail.example'
                WHERE mailbox_id = ?
                """, minutes, mailbox.id());
    }

    private List<String> errors() {
        return log.with(Level.ERROR, mailbox.name());
    }

    private List<Kind> kinds() {
        return alarms.list().stream()
                .filter(alarm -> mailbox.name().equals(alarm.mailbox()))
                .map(MailAlarm::kind)
                .toList();
    }
}
