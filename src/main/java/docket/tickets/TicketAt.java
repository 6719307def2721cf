package docket.tickets;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as somebody saw it, who wants to change just that.
 *
 * @param version the one that was seen; null: whatever it is now
 */
public record TicketAt(long id, @Nullable Integer version) {

    /** Whatever its version is. */
    public static TicketAt any(long id) {
        return new TicketAt(id, null);
    }
}
