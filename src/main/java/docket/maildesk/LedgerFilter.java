package docket.maildesk;

import docket.mailin.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger of mail are asked for; null: any.
 *
 * @param open whether they wait for a decision of staff
 * @param sender the address in From, in whatever case
 */
public record LedgerFilter(
        @Nullable Disposition disposition,
        @Nullable Boolean open,
        @Nullable Long mailboxId,
        @Nullable Long ticketId,
        @Nullable String sender) {

    /** All. */
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null);

    /** Those that wait for staff. */
    public static final LedgerFilter OPEN = new LedgerFilter(null, true, null, null, null);

    /** Those of a ticket. */
    public static LedgerFilter ofTicket(long ticketId) {
        return new LedgerFilter(null, null, null, ticketId, null);
    }

    /** The disposition's name in the database. */
    public @Nullable String dispositionWord() {
        return disposition == null ? null : disposition.word();
    }
}
