package docket.mailsync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the fetching of a mailbox stands.
 *
 * @param waiting how many of its mails, fetched or brought by the pipe, wait to be judged
 * @param fetchedAt when all of its mail was in the ledger last; null: never yet
 * @param failingSince since when it can't be fetched; null: it can
 * @param trouble why not; null: it can
 * @param reconciledAt when it was compared with the ledger and nothing was missing any more; null: never yet
 * @param missing how many mails the last comparison found in it, behind its place, but not in the ledger
 * @param missingSince since when they are missing; null: none is, any more
 */
public record MailboxState(
        long mailboxId,
        int waiting,
        @Nullable Instant fetchedAt,
        @Nullable Instant failingSince,
        @Nullable FetchTrouble trouble,
        @Nullable Instant reconciledAt,
        int missing,
        @Nullable Instant missingSince) {}
