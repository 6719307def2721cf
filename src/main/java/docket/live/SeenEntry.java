package docket.live;

/**
 * An entry of the ledger that a member may hear of.
 *
 * @param id the entry's number
 * @param ticketId the ticket that it is about
 * @param byName the person's who did it; empty where it was none
 */
record SeenEntry(long id, long ticketId, String byName) {}
