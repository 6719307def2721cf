package docket.setupapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.departments.Department;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A department, as staff see it. */
record DepartmentJson(
        long id,
        String name,
        @Nullable String priority,
        @JsonProperty("default") boolean isDefault,
        @Nullable Instant retiredAt)
        implements Thing {

    static DepartmentJson of(Department department) {
        return new DepartmentJson(
                department.id(),
                department.name(),
                department.priority(),
                department.isDefault(),
                department.retiredAt());
    }
}
