package docket.audit;

/** A seal to be written: the how-many-eth it is, on which line of the ledger. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Seal(long number, long transactionId, long eventId, byte[] mac) {}
