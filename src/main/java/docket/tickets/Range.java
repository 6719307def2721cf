package docket.tickets;

/**
 * Which rows of a list are wanted: some by their place in it, or those right after a ticket.
 *
 * @param start how many rows to pass by
 * @param before only tickets with a smaller id; {@link Long#MAX_VALUE}: all
 * @param results the most rows to answer
 */
public record Range(long start, long before, int results) {}
