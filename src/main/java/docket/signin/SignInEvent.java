package docket.signin;

import docket.events.Event;

/** What changes of the ways in to an account; the thing is always the person. */
public sealed interface SignInEvent extends Event {

    /** The person's id. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case PasswordChosen event -> "person.password-chosen";
            case PasswordChanged event -> "person.password-changed";
            case EmailAdded event -> "person.email-added";
            case EmailChanged event -> "person.email-changed";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** The first password was chosen. */
    record PasswordChosen(long personId) implements SignInEvent {}

    /** Another password was chosen. */
    record PasswordChanged(long personId) implements SignInEvent {}

    /** Somebody named another address of theirs, which is not proved yet. */
    record EmailAdded(long personId, long emailId) implements SignInEvent {}

    /** An address was proved beside others: those are told. */
    record EmailChanged(long personId, long emailId) implements SignInEvent {}
}
