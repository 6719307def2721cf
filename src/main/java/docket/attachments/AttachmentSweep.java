package docket.attachments;

import docket.attachments.AttachmentEvent.AttachmentsSwept;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what nothing needs any more: first the rows of uploads that no message came to hold, then their bytes. */
@Component
class AttachmentSweep {

    static final int CHUNK = 1000;

    private static final Actor.Docket ACTOR = new Actor.Docket(Origin.JOB);

    /** Not to be set: that no row can come to name bytes of this age is what makes their removal safe. */
    private static final Duration BYTES_KEPT = Duration.ofHours(24);

    private final AttachmentSql sql;
    private final FileStore files;
    private final AttachmentSettings settings;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentSweep(
            Jdbi jdbi,
            FileStore files,
            AttachmentSettings settings,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = jdbi.onDemand(AttachmentSql.class);
        this.files = files;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deletes the uploads that waited too long, a chunk a transaction; answers how many. */
    int sweepRows() {
        Instant before = clock.instant().minus(settings.uploadsKept());
        int deleted = 0;
        int chunk;
        do {
            chunk = Objects.requireNonNull(transaction.execute(status -> sweepChunk(before)));
            deleted += chunk;
        } while (chunk == CHUNK);
        return deleted;
    }

    private int sweepChunk(Instant before) {
        int swept = sql.deleteWaitingBefore(before, CHUNK);
        if (swept > 0) {
            events.append(ACTOR, new AttachmentsSwept(swept));
        }
        return swept;
    }

    /** Removes the bytes of a day or older that no row names; answers how many files. */
    int sweepFiles() {
        try {
            return files.sweep(clock.instant().minus(BYTES_KEPT), hashes -> sql.named(List.copyOf(hashes)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sweep of files broke off", e);
        }
    }
}
