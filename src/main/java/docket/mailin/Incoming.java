package docket.mailin;

import docket.attachments.Attachments;
import docket.attachments.StoredContent;
import docket.platform.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mail in: once a method has answered, the raw message is on the disk and in the ledger, whatever dies. What becomes
 * of it is decided later, by others.
 */
@Component
public class Incoming {

    private final IncomingSql sql;
    private final Attachments attachments;
    private final MailInSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Incoming(
            Jdbi jdbi, Attachments attachments, MailInSettings settings, TransactionTemplate transaction, Clock clock) {
        this.sql = jdbi.onDemand(IncomingSql.class);
        this.attachments = attachments;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a mail in and answers its id; one of the same mailbox, UIDVALIDITY and UID is taken in once. Of a mail that is too
     * large the beginning is kept, and it waits for staff. Call it outside a transaction.
     *
     * @throws IOException where the mail breaks off, or the disk fails or is full
     */
    public long receive(Source source, InputStream raw) throws IOException {
        CutOff content = new CutOff(raw, settings.maxSize().toBytes());
        StoredContent stored = attachments.store(content);
        return append(source, stored, content.cut() ? Reason.TOO_LARGE : null);
    }

    /** Writes down that a mailbox has a mail that it can't give, and answers its id: a line for staff, rather than a hole. */
    public long miss(Source source) throws IOException {
        return append(source, attachments.store(InputStream.nullInputStream()), Reason.UNFETCHABLE);
    }

    /** Those of these UIDs of a mailbox that the ledger has. */
    public Set<Long> known(long mailboxId, long uidValidity, List<Long> uids) {
        return sql.known(mailboxId, uidValidity, uids);
    }

    /** A mailbox is fetched from another place from now on, where the same UIDs mean other mails; all lines stay. */
    public void forgetUids(long mailboxId) {
        sql.forgetUids(mailboxId);
    }

    /** The line of the ledger, whoever asks; {@link Failure.NotFound} where there is none. */
    public IncomingMail get(long id) {
        return sql.find(id).orElseThrow(() -> new Failure.NotFound("mail"));
    }

    /** Opens the raw message; the caller closes it. */
    public InputStream open(String sha256) throws IOException {
        return Channels.newInputStream(attachments.openKept(sha256));
    }

    private long append(Source source, StoredContent content, @Nullable Reason reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            attachments.keep(content);
            return sql.insert(source, content, reason == null ? null : reason.word(), clock.instant())
                    .or(() -> sql.findByUid(source))
                    .orElseThrow();
        }));
    }
}
