package docket.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Removes what nothing needs any more: first the rows of uploads that no message came to hold, then their bytes. */
@Component
class AttachmentSweep {

    static final int CHUNK = 1000;

    /** Not to be set: that no row can come to name bytes of this age is what makes their removal safe. */
    private static final Duration BYTES_KEPT = Duration.ofHours(24);

    private final AttachmentSql sql;
    private final FileStore files;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentSweep(Jdbi jdbi, FileStore files, AttachmentSettings settings, Clock clock) {
        this.sql = jdbi.onDemand(AttachmentSql.class);
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes the uploads that waited too long, a chunk a transaction; answers how many. */
    int sweepRows() {
        Instant before = clock.instant().minus(settings.uploadsKept());
        int deleted = 0;
        int chunk;
        do {
            chunk = sql.deleteWaitingBefore(before, CHUNK);
            deleted += chunk;
        } while (chunk == CHUNK);
        return deleted;
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
