package docket.staff;

import docket.events.Event;

/** What happens to staff and roles. */
public sealed interface StaffEvent extends Event {

    @Override
    default String type() {
        return switch (this) {
            case StaffAdded added -> "staff.added";
        };
    }

    @Override
    default long objectId() {
        return switch (this) {
            case StaffAdded added -> added.personId();
        };
    }

    /** Somebody became a member of staff. */
    record StaffAdded(long personId) implements StaffEvent {}
}
