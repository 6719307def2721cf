package docket.mailsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailin.Source;
import docket.platform.Failure;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the fetching of a mailbox stands can be told, in words that pages say in any language. */
class MailboxStatesTest {

    private final MailboxStates states = TestServer.part(MailboxStates.class);
    private final long mailbox =
            TestServer.part(Mailboxes.class).add(TestServer.SYSTEM, MailboxForms.named("Box " + UUID.randomUUID()));

    @Test
    void of_one_that_was_never_fetched_nothing_is_known() {
        MailboxState state = states.of(mailbox);

        assertThat(state).isEqualTo(new MailboxState(mailbox, 0, null, null, null, null, 0, null));
        assertThat(states.all()).containsEntry(mailbox, state);
        assertThatThrownBy(() -> states.of(-1)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void mails_that_nobody_has_judged_yet_wait() throws IOException {
        long mail = TestServer.part(Incoming.class).miss(Source.ofMailbox(mailbox, 1, 1));
        Taken.update("""
                UPDATE incoming_mail
                SET judged_at = NULL, disposition = NULL, next_try_at = now() + INTERVAL '1 hour'
                WHERE id = ?
                """, mail);
        assertThat(states.of(mailbox).waiting()).isEqualTo(1);

        Taken.update("UPDATE incoming_mail SET judged_at = now(), disposition = 'rejected' WHERE id = ?", mail);
        assertThat(states.of(mailbox).waiting()).isZero();
    }

    @Test
    void trouble_comes_back_as_it_was_written_down() {
        assertThat(troubleOf(new FetchTrouble("no-folder", "In coming").stored())
                        .words())
                .isEqualTo("There is no folder In coming, or it can't be read.");
        assertThat(troubleOf(FetchTrouble.DISK.stored()).words()).contains("its own disk failed");
    }

    @Test
    void words_of_a_docket_that_wrote_others_down_are_left_out() {
        Taken.update(
                "INSERT INTO mailbox_sync (mailbox_id, failing_since, error) VALUES (?, now(), 'It failed.')", mailbox);

        assertThat(states.of(mailbox).failingSince()).isNotNull();
        assertThat(states.of(mailbox).trouble()).isNull();
    }

    private FetchTrouble troubleOf(String stored) {
        Taken.update("""
                INSERT INTO mailbox_sync (mailbox_id, failing_since, error)
                VALUES (?, now(), ?)
                ON CONFLICT (mailbox_id) DO UPDATE
                SET error = excluded.error
                """, mailbox, stored);
        return Objects.requireNonNull(states.of(mailbox).trouble());
    }
}
