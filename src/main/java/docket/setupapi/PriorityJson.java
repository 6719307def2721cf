package docket.setupapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.departments.Priority;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A priority, as staff see it. */
record PriorityJson(
        long id,
        String name,
        int urgency,
        @JsonProperty("default") boolean isDefault,
        @Nullable Instant retiredAt) implements Thing {

    static PriorityJson of(Priority priority) {
        return new PriorityJson(
                priority.id(), priority.name(), priority.urgency(), priority.isDefault(), priority.retiredAt());
    }
}
