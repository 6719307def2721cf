package docket.events;

/**
 * A place in the ledger. Its order is that of transactions, then of numbers: followers that read on from the last entry's
 * cursor miss nothing.
 *
 * @param transactionId PostgreSQL's 64-bit transaction id
 * @param eventId the entry's number
 */
public record Cursor(long transactionId, long eventId) {

    /** Before the first entry. */
    public static final Cursor START = new Cursor(0, 0);
}
