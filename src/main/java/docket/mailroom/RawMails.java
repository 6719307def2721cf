package docket.mailroom;

import docket.heads.Head;
import docket.http.FileAnswers;
import docket.mailin.Incoming;
import docket.mime.Mail;
import docket.mime.MailReader;
import docket.mime.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** Reads raw messages out of the ledger for whoever looks at one; nothing of them is kept. */
@Component
class RawMails {

    private final Incoming incoming;
    private final MailReader reader;
    private final ExecutorService threads;

    RawMails(Incoming incoming, MailReader reader, ExecutorService mailReaders) {
        this.incoming = incoming;
        this.reader = reader;
        this.threads = mailReaders;
    }

    /**
     * What is in a raw message, by its SHA-256; empty where it can't be read within the budgets. On a platform thread, for the
     * processor time of others can't be told.
     */
    Optional<Mail<SeenFile>> read(String sha256) throws IOException {
        try {
            return threads.submit(() -> readHere(sha256)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("A mail can't be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a mail was read", e);
        }
    }

    /** What stands above a raw message, as far as that can be read. */
    Head readHead(String sha256) throws IOException {
        try (InputStream raw = incoming.open(sha256)) {
            return reader.readHead(raw);
        }
    }

    private Optional<Mail<SeenFile>> readHere(String sha256) throws IOException {
        try (InputStream raw = incoming.open(sha256)) {
            return Optional.of(reader.read(raw, new Looking()::look));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Looks at the files of one message, and keeps as many pictures as a page can hold. */
    private static final class Looking {

        private int left = Pictures.MOST;

        private SeenFile look(String name, String type, InputStream content) throws IOException {
            byte[] begin = content.readNBytes(FileAnswers.isPicture(type) ? left : 0);
            long rest = content.transferTo(OutputStream.nullOutputStream());
            left -= begin.length;
            return new SeenFile(begin.length + rest, rest == 0 ? begin : new byte[0]);
        }
    }
}
