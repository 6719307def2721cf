package docket.queues;

/**
 * A place in a list, right after a ticket.
 *
 * @param key what the list is ordered by: microseconds since 1970 (UTC), an id, or an urgency
 * @param id the ticket's
 */
public record Place(long key, long id) {}
