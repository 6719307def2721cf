package docket.profiles;

import docket.events.Event;

/** What people do with their profiles. */
public sealed interface ProfileEvent extends Event {

    @Override
    default String type() {
        return switch (this) {
            case ProfileChanged changed -> "profile.changed";
        };
    }

    /** Somebody changed his or her own profile. */
    record ProfileChanged(long personId) implements ProfileEvent {

        @Override
        public long objectId() {
            return personId;
        }
    }
}
