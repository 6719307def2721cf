package docket.passkeys;

import docket.events.Event;

/** What happens to passkeys; the thing is always the person. */
public sealed interface PasskeyEvent extends Event {

    /** Whose it is. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case Added added -> "person.passkey-added";
            case Removed removed -> "person.passkey-removed";
            case CountedBack back -> "person.passkey-counted-back";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** The person comes in by it from now on. */
    record Added(long personId, long passkeyId) implements PasskeyEvent {}

    /** The person does not any more. */
    record Removed(long personId, long passkeyId) implements PasskeyEvent {}

    /** Its count was no greater than when it was used last: perhaps somebody has a copy of it. */
    record CountedBack(long personId, long passkeyId) implements PasskeyEvent {}
}
