package docket.mailapi;

import docket.mailboxes.Mailbox;
import docket.mailsync.FetchTrouble;
import docket.mailsync.MailboxState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the fetching of a mailbox stands.
 *
 * @param fetched whether its mail is fetched at all
 * @param missing how many mails the last comparison found missing; null: it is not fetched, or was never compared
 */
record MailboxFetchingJson(
        boolean fetched,
        int waiting,
        @Nullable Instant fetchedAt,
        @Nullable Instant failingSince,
        @Nullable TroubleJson trouble,
        @Nullable Instant reconciledAt,
        @Nullable Integer missing,
        @Nullable Instant missingSince) {

    /** Why it can't be fetched. */
    record TroubleJson(String kind, String words) {

        static @Nullable TroubleJson of(@Nullable FetchTrouble trouble) {
            return trouble == null ? null : new TroubleJson(trouble.word(), trouble.words());
        }
    }

    static MailboxFetchingJson of(Mailbox mailbox, MailboxState state) {
        if (mailbox.imap() == null || mailbox.retiredAt() != null) {
            return new MailboxFetchingJson(false, state.waiting(), null, null, null, null, null, null);
        }
        boolean compared = state.reconciledAt() != null || state.missingSince() != null;
        return new MailboxFetchingJson(
                true,
                state.waiting(),
                state.fetchedAt(),
                state.failingSince(),
                TroubleJson.of(state.trouble()),
                state.reconciledAt(),
                compared ? state.missing() : null,
                state.missingSince());
    }
}
