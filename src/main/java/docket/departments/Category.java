package docket.departments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket can be about.
 *
 * @param department the name of the department of its tickets that name none; null: the default one
 * @param priority the name of its tickets' priority; null: the department's
 * @param retiredAt since when new tickets can't have it; null: they can
 */
public record Category(
        long id,
        String name,
        @Nullable String department,
        @Nullable String priority,
        @Nullable Instant retiredAt) implements DeskThing {

    /** What of it can be changed, as it is. */
    public CategoryForm form() {
        return new CategoryForm(name, department, priority);
    }
}
