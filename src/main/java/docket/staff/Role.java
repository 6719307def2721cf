package docket.staff;

import docket.events.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What some members of staff may do.
 *
 * @param permissions their words, see {@link docket.events.Permission}
 * @param builtIn admin, supervisor or agent: they can't be changed
 * @param retiredAt null: it can be given to staff
 */
public record Role(
        long id,
        String name,
        List<String> permissions,
        boolean builtIn,
        @Nullable Instant retiredAt) {

    /** What of it can be changed, as it is. */
    public RoleForm form() {
        return new RoleForm(name, permissions);
    }

    /** The permissions that this version of Docket knows. */
    Set<Permission> known() {
        return permissions.stream()
                .map(Permission::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
