package docket.departments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a ticket presses.
 *
 * @param urgency by which priorities are ordered: the greater, the sooner
 * @param isDefault whether tickets have it of which nothing says another
 * @param retiredAt since when new tickets can't have it; null: they can
 */
public record Priority(
        long id,
        String name,
        int urgency,
        boolean isDefault,
        @Nullable Instant retiredAt) implements DeskThing {

    /** What of it can be changed, as it is. */
    public PriorityForm form() {
        return new PriorityForm(name, urgency, isDefault);
    }
}
