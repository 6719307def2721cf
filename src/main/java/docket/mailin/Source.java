package docket.mailin;

import org.jspecify.annotations.Nullable;

/**
 * By which way a mail comes in.
 *
 * @param mailboxId null: the mail itself tells
 * @param uidValidity with uid what the mailbox's server calls it (RFC 3501, 2.3.1.1); null: it came through the pipe
 * @param envelopeTo whom the mail server took it for; null: it did not say
 */
public record Source(
        @Nullable Long mailboxId,
        @Nullable Long uidValidity,
        @Nullable Long uid,
        @Nullable String envelopeTo) {

    /** A mail in a mailbox that is read by IMAP. */
    public static Source ofMailbox(long mailboxId, long uidValidity, long uid) {
        return new Source(mailboxId, uidValidity, uid, null);
    }

    /** A mail that a mail server hands in. */
    public static Source ofPipe(@Nullable Long mailboxId, @Nullable String envelopeTo) {
        return new Source(mailboxId, null, null, envelopeTo);
    }
}
