package docket.staff;

import docket.events.Event;
import java.util.List;

/** What happens to roles. */
public sealed interface RoleEvent extends Event {

    /** The role's. */
    long roleId();

    @Override
    default String type() {
        return switch (this) {
            case RoleAdded added -> "role.added";
            case RoleChanged changed -> "role.changed";
            case RoleRetired retired -> "role.retired";
            case RoleReinstated reinstated -> "role.reinstated";
        };
    }

    @Override
    default long objectId() {
        return roleId();
    }

    /** A role was made. */
    record RoleAdded(long roleId, String name, List<String> permissions) implements RoleEvent {}

    /** A role was made another, for all who have it. */
    record RoleChanged(long roleId, String name, List<String> permissions) implements RoleEvent {}

    /** A role can't be given any more. */
    record RoleRetired(long roleId) implements RoleEvent {}

    /** A retired role can be given again. */
    record RoleReinstated(long roleId) implements RoleEvent {}
}
