package docket.setupapi;

import docket.departments.Category;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A category, as staff see it. */
record CategoryJson(
        long id,
        String name,
        @Nullable String department,
        @Nullable String priority,
        @Nullable Instant retiredAt) implements Thing {

    static CategoryJson of(Category category) {
        return new CategoryJson(
                category.id(), category.name(), category.department(), category.priority(), category.retiredAt());
    }
}
