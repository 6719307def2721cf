package docket.mailsync;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about mail that a human has to look after.
 *
 * @param mailboxId null: mail that came through the pipe for no mailbox
 * @param mailbox its name, as mailboxId
 * @param count how many mails it is about; 0: that is not known
 * @param trouble why the mailbox can't be fetched; null: it is another kind of alarm
 */
public record MailAlarm(
        @Nullable Long mailboxId,
        @Nullable String mailbox,
        Kind kind,
        Instant since,
        int count,
        @Nullable FetchTrouble trouble) {

    /** What is wrong. */
    public enum Kind {
        /** The mailbox could not be fetched for a quarter of an hour. */
        FAILING,
        /** Mails lie in the mailbox that the ledger lacks. */
        MISSING,
        /** A sender wrote so much that its mail was put aside. */
        FLOOD;

        /** Its name in the API and among the words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong, in English, for the log. */
    String words() {
        return switch (kind) {
            case FAILING ->
                "Mailbox %s could not be fetched since %s: %s"
                        .formatted(mailbox, since, trouble == null ? "" : trouble.words());
            case MISSING -> "Mailbox %s has %d mails that the ledger lacks".formatted(mailbox, count);
            case FLOOD -> "A flood of mail, %d by now, was put into quarantine (mailbox: %s)".formatted(count, mailbox);
        };
    }
}
