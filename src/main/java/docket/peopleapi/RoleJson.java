package docket.peopleapi;

import docket.staff.Role;
import docket.staffapi.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role, as staff see it. */
record RoleJson(
        long id,
        String name,
        List<String> permissions,
        boolean builtIn,
        @Nullable Instant retiredAt) implements Thing {

    static RoleJson of(Role role) {
        return new RoleJson(role.id(), role.name(), role.permissions(), role.builtIn(), role.retiredAt());
    }
}
