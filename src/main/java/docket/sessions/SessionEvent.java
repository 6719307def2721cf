package docket.sessions;

import docket.events.Event;

/** What happens to sessions; the thing is always the person. */
public sealed interface SessionEvent extends Event {

    /** The person's id. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case SignedIn event -> "person.signed-in";
            case SignedOut event -> "person.signed-out";
            case Confirmed event -> "person.confirmed";
            case SessionEnded event -> "person.session-ended";
            case OtherSessionsEnded event -> "person.other-sessions-ended";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** Somebody was let in, with a session. */
    record SignedIn(long personId, long sessionId) implements SessionEvent {}

    /** Somebody left. */
    record SignedOut(long personId, long sessionId) implements SessionEvent {}

    /** The password was given once more. */
    record Confirmed(long personId, long sessionId) implements SessionEvent {}

    /** Somebody ended a session of their own. */
    record SessionEnded(long personId, long sessionId) implements SessionEvent {}

    /** Somebody ended all of their sessions but that one. */
    record OtherSessionsEnded(long personId, long sessionId) implements SessionEvent {}
}
