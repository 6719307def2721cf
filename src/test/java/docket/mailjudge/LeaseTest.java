package docket.mailjudge;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailread.Waiting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever dies with a mail in hand leaves it whole to others, and what can't be judged stops nobody. */
class LeaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Incoming incoming = TestServer.part(Incoming.class);
    private final Judge judge = TestServer.part(Judge.class);
    private final JudgeSql sql = TestServer.part(JudgeSql.class);
    private final Jdbi jdbi = TestServer.part(Jdbi.class);
    private final Mailbox mailbox = Letter.mailbox();

    @Test
    void a_judgement_that_does_not_come_to_its_end_leaves_nothing_and_is_made_again_once() {
        Letter letter = Letter.from(Letter.address());
        long id = arrives(letter);

        TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
            due(id);
            judge.judge(id, PATIENCE);
            status.setRollbackOnly();
        });
        due(id);

        assertThat(judge.judge(id, PATIENCE)).isTrue();
        assertThat(incoming.get(id).disposition()).isEqualTo(Disposition.TICKET);
        assertThat(messages(id)).isEqualTo(1);
        assertThat(letter.to(mailbox).firstId()).isEqualTo(id);
    }

    @Test
    void a_mail_in_hand_is_nobody_else_s_until_the_lease_ends() {
        long id = taken(arrives(Letter.from(Letter.address())), 1);

        assertThat(judge.judge(id, Duration.ZERO)).isFalse();
        due(id);
        assertThat(judge.judge(id, PATIENCE)).isTrue();
    }

    @Test
    void whoever_comes_back_after_the_lease_has_nothing_to_say() {
        long id = taken(arrives(Letter.from(Letter.address())), 2);
        Waiting old = new Waiting(id, mailbox.id(), null, "", 1);

        assertThat(sql.judge(Judgement.unread(old, Reason.BROKEN))).isZero();
        due(id);
        assertThat(judge.judge(id, PATIENCE)).isTrue();
        assertThat(incoming.get(id).disposition()).isEqualTo(Disposition.TICKET);
    }

    @Test
    void a_mail_that_fails_again_and_again_waits_for_staff() {
        long id = taken(arrives(Letter.from(Letter.address())), 4);
        jdbi.useHandle(handle -> {
            handle.execute("INSERT INTO kept_content VALUES (sha256(?), 1, now())", new byte[] {(byte) id});
            handle.execute("UPDATE incoming_mail SET sha256 = sha256(?) WHERE id = ?", new byte[] {(byte) id}, id);
        });
        due(id);

        assertThat(judge.judge(id, PATIENCE)).isTrue();
        IncomingMail mail = incoming.get(id);
        assertThat(mail.disposition()).isEqualTo(Disposition.QUARANTINED);
        assertThat(mail.reason()).isEqualTo(Reason.UNREADABLE);
    }

    /** Written down as taken in the moment that it came, before the server's own judges see it. */
    private long arrives(Letter letter) {
        byte[] raw = letter.raw().getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(TestServer.part(TransactionTemplate.class).execute(status -> {
            try {
                return taken(incoming.receive(Source.ofPipe(mailbox.id(), null), new ByteArrayInputStream(raw)), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private long taken(long id, int tries) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE incoming_mail SET next_try_at = now() + INTERVAL '1 hour', tries = ? WHERE id = ?", tries, id));
        return id;
    }

    private void due(long id) {
        jdbi.useHandle(handle -> handle.execute("UPDATE incoming_mail SET next_try_at = now() WHERE id = ?", id));
    }

    private long messages(long id) {
        return jdbi.withHandle(
                handle -> handle.select("SELECT count(*) FROM mail_message WHERE incoming_mail_id = ?", id)
                        .mapTo(Long.class)
                        .one());
    }
}
