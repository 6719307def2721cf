package docket.staff;

import docket.events.Event;
import java.util.List;

/** What happens to members of staff. */
public sealed interface StaffEvent extends Event {

    /** The person's. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case StaffAdded added -> "staff.added";
            case StaffChanged changed -> "staff.changed";
            case StaffDisabled disabled -> "staff.disabled";
            case StaffEnabled enabled -> "staff.enabled";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** Somebody became a member of staff. */
    record StaffAdded(long personId, String role, List<String> departments) implements StaffEvent {}

    /**
     * Name, role, departments, language or time zone of a member became another.
     *
     * @param role the name of the role that the member has from then on
     * @param departments the names of its departments
     */
    record StaffChanged(long personId, String role, List<String> departments) implements StaffEvent {}

    /** A member was shut out. */
    record StaffDisabled(long personId) implements StaffEvent {}

    /** A member who was shut out was let in again. */
    record StaffEnabled(long personId) implements StaffEvent {}
}
