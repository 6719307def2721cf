package docket.departments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of the desk.
 *
 * @param priority the name of its tickets' priority where their category has none; null: the default one
 * @param isDefault whether it gets the tickets of which nothing says a department
 * @param retiredAt since when new tickets can't have it; null: they can
 */
public record Department(
        long id,
        String name,
        @Nullable String priority,
        boolean isDefault,
        @Nullable Instant retiredAt) implements DeskThing {

    /** What of it can be changed, as it is. */
    public DepartmentForm form() {
        return new DepartmentForm(name, priority, isDefault);
    }
}
