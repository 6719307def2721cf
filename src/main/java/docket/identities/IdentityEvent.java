package docket.identities;

import docket.events.Event;

/** What happens to identities; the thing is always the person. */
public sealed interface IdentityEvent extends Event {

    /** The person's id. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case IdentityLinked event -> "person.identity-linked";
            case IdentityUnlinked event -> "person.identity-unlinked";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** A provider knows the person as that subject from now on. */
    record IdentityLinked(long personId, String issuer, String subject) implements IdentityEvent {}

    /** It does not any more. */
    record IdentityUnlinked(long personId, String issuer, String subject) implements IdentityEvent {}
}
