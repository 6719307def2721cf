package docket.requests;

import docket.tickets.Ticket;
import java.time.Instant;

/**
 * A ticket as its customer sees it in a list.
 *
 * @param personId the requester
 * @param forceClosed staff closed it for good: it can be neither opened nor answered
 * @param unread whether staff wrote a message that was not shown yet
 * @param updatedAt the last change that the customer can see
 */
public record Request(
        long id,
        String title,
        String category,
        long personId,
        String person,
        Ticket.Status status,
        boolean forceClosed,
        boolean unread,
        Instant createdAt,
        Instant updatedAt) {

    /** The short public reference. */
    public String hash() {
        return Ticket.hash(id);
    }

    public boolean isOpen() {
        return status == Ticket.Status.OPEN;
    }
}
