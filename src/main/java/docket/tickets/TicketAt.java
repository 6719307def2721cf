package docket.tickets;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as somebody saw it, who wants to change just that.
 *
 * @param versions of which it must have one still; null: whatever it is now
 */
public record TicketAt(long id, @Nullable Set<Integer> versions) {

    /** At the version that was seen. */
    public static TicketAt version(long id, int version) {
        return new TicketAt(id, Set.of(version));
    }

    /** Whatever its version is. */
    public static TicketAt any(long id) {
        return new TicketAt(id, null);
    }

    boolean isStill(int version) {
        return versions == null || versions.contains(version);
    }
}
