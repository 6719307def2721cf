package docket.mailsync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the fetching of a mailbox stands.
 *
 * @param fetchedAt when all of its mail was in the ledger last; null: never yet
 * @param failingSince since when it can't be fetched; null: it can
 * @param error why not, in English, with nothing secret; null: it can
 * @param missing how many mails lie in it, behind its place, but not in the ledger
 * @param reconciledAt when it was compared with the ledger and nothing was missing any more; null: never yet
 */
public record MailboxState(
        @Nullable Instant fetchedAt,
        @Nullable Instant failingSince,
        @Nullable String error,
        int missing,
        @Nullable Instant reconciledAt) {

    static final MailboxState NEW = new MailboxState(null, null, null, 0, null);
}
