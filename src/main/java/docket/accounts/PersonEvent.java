package docket.accounts;

import docket.events.Event;

/** What happens to the people of accounts. */
public sealed interface PersonEvent extends Event {

    /** The person's. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case PersonAdded added -> "person.added";
            case PersonChanged changed -> "person.changed";
            case PersonDisabled disabled -> "person.disabled";
            case PersonEnabled enabled -> "person.enabled";
            case EmailAdded added -> "person.email-added";
            case EmailRemoved removed -> "person.email-removed";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** Somebody was added to an account. */
    record PersonAdded(long personId, long accountId) implements PersonEvent {}

    /** Name, language, time zone, role or sight of somebody became another. */
    record PersonChanged(long personId) implements PersonEvent {}

    /** Somebody was shut out. */
    record PersonDisabled(long personId) implements PersonEvent {}

    /** Somebody who was shut out was let in again. */
    record PersonEnabled(long personId) implements PersonEvent {}

    /** Somebody came to claim an address, to be proved yet. */
    record EmailAdded(long personId) implements PersonEvent {}

    /** Somebody claims an address no more. */
    record EmailRemoved(long personId) implements PersonEvent {}
}
