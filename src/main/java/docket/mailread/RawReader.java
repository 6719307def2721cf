package docket.mailread;

import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.attachments.FileTooLarge;
import docket.attachments.StoredFile;
import docket.heads.Head;
import docket.mailin.Incoming;
import docket.messages.MessageSettings;
import docket.mime.Body;
import docket.mime.FilePart;
import docket.mime.Files;
import docket.mime.Mail;
import docket.mime.MailReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** Reads raw messages out of the ledger, and stores their files; not within a transaction. */
@Component
public class RawReader {

    private static final FileName NAMELESS = new FileName("file");
    private static final String RAW = "mail.eml";
    private static final String RAW_TYPE = "message/rfc822";

    private final Incoming incoming;
    private final Attachments attachments;
    private final MailReader reader;
    private final ExecutorService threads;
    private final int mostFiles;

    RawReader(
            Incoming incoming,
            Attachments attachments,
            MailReader reader,
            ExecutorService mailReaders,
            MessageSettings settings) {
        this.incoming = incoming;
        this.attachments = attachments;
        this.reader = reader;
        this.threads = mailReaders;
        this.mostFiles = settings.attachments();
    }

    /**
     * Reads one, on a platform thread: the processor time of others can't be told.
     *
     * @throws docket.mime.Unreadable where it is over a budget
     */
    public ReadMail read(Waiting waiting) throws IOException {
        return apart(waiting, () -> readHere(waiting));
    }

    /** Of a mail that can't be read, what staff can still make a message of: its head, and all of it as a file. */
    public ReadMail readHead(Waiting waiting) throws IOException {
        return apart(waiting, () -> readHeadHere(waiting));
    }

    private ReadMail apart(Waiting waiting, Callable<ReadMail> reading) throws IOException {
        try {
            return threads.submit(reading).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("Mail " + waiting.id() + " can't be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a mail was read", e);
        }
    }

    private ReadMail readHere(Waiting waiting) throws IOException {
        try (InputStream raw = incoming.open(waiting.sha256())) {
            Fingerprint fingerprint = new Fingerprint(raw);
            Mail<Optional<StoredFile>> mail = reader.read(fingerprint, new Storing());
            fingerprint.transferTo(OutputStream.nullOutputStream());
            return new ReadMail(mail, fingerprint.of(mail.head()), true);
        }
    }

    private ReadMail readHeadHere(Waiting waiting) throws IOException {
        Head head;
        try (InputStream raw = incoming.open(waiting.sha256())) {
            head = reader.readHead(raw);
        }
        try (InputStream raw = incoming.open(waiting.sha256())) {
            Optional<StoredFile> file = new Storing().receive(RAW, RAW_TYPE, raw);
            FilePart<Optional<StoredFile>> part = new FilePart<>(RAW, RAW_TYPE, null, false, file);
            return new ReadMail(
                    new Mail<>(head, new Body("", null, false), List.of(part), Optional.empty()), new byte[0], false);
        }
    }

    /** Stores as many files as a message can hold. */
    private final class Storing implements Files<Optional<StoredFile>> {

        private int stored;

        @Override
        public Optional<StoredFile> receive(String name, String type, InputStream content) throws IOException {
            if (stored == mostFiles) {
                return Optional.empty();
            }
            try {
                StoredFile file = attachments.store(content, FileName.of(name).orElse(NAMELESS));
                stored++;
                return Optional.of(file);
            } catch (FileTooLarge e) {
                return Optional.empty();
            }
        }
    }
}
