package docket.maildesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about mail that somebody has to look at.
 *
 * @param about the mailbox's name, or the sender's address
 * @param words what its server says; null: nothing is to be said
 * @param count how many mails it is about
 */
public record MailAlarm(Kind kind, String about, @Nullable String words, int count, Instant since) {

    /** What is wrong. */
    public enum Kind {
        /** A mailbox can't be read. */
        FAILING,
        /** A mailbox has mails that the ledger has not. */
        MISSING,
        /** A robot opens more tickets than people write. */
        FLOOD
    }
}
