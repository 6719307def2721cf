package docket.tickets;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without its messages.
 *
 * @param readHash the secret of its read-only link
 * @param updatedAt the last change that the client can see, reading excepted
 * @param clientLastRepliedAt null: the client has not written yet
 * @param clientLastReadAt null: the client has not read it yet
 * @param clientMessages how many messages the client wrote, the opening one included
 */
public record Ticket(
        long id,
        ReadHash readHash,
        String title,
        String category,
        String priority,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant clientLastRepliedAt,
        @Nullable Instant clientLastReadAt,
        int clientMessages) {

    /** Whether work is left: force-closing is a lock on top of closed. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** The short public reference, which is no secret: it stands in mail subjects. */
    public String hash() {
        return hash(id);
    }

    /** The same of any ticket. */
    public static String hash(long id) {
        return TicketHash.of(id);
    }

    /** The id of the ticket whose reference that would be, whether there is one or not. */
    public static Optional<Long> idOf(String hash) {
        return TicketHash.numberOf(hash);
    }

    Ticket readAt(@Nullable Instant time) {
        return new Ticket(
                id,
                readHash,
                title,
                category,
                priority,
                status,
                createdAt,
                updatedAt,
                clientLastRepliedAt,
                time,
                clientMessages);
    }
}
