package docket.queues;

import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted, and how many of them at once.
 *
 * @param after null: from the start
 * @param limit the most tickets to answer, 1 or more
 */
public record TicketList(
        TicketFilter filter, TicketOrder order, @Nullable Place after, int limit) {}
