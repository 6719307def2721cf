package docket.signin;

import docket.events.Event;

/** What happens around signing in; the thing is always the person. */
public sealed interface SignInEvent extends Event {

    /** The person's id; 0: nobody is known by what was sent. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case LinkWanted wanted -> "person.link-wanted";
            case LinkMissed missed -> "person.link-missed";
            case LinkMade made -> "person.link-made";
            case SignedIn event -> "person.signed-in";
            case SignInRefused event -> "person.sign-in-refused";
            case SignedOut event -> "person.signed-out";
            case Confirmed event -> "person.confirmed";
            case SessionEnded event -> "person.session-ended";
            case OtherSessionsEnded event -> "person.other-sessions-ended";
            case PasswordChosen event -> "person.password-chosen";
            case PasswordChanged event -> "person.password-changed";
            case EmailAdded event -> "person.email-added";
            case EmailChanged event -> "person.email-changed";
            case FactorProposed event -> "person.factor-proposed";
            case FactorAdded event -> "person.factor-added";
            case FactorRemoved event -> "person.factor-removed";
            case RecoveryCodesMade event -> "person.recovery-codes-made";
            case RecoveryCodeUsed event -> "person.recovery-code-used";
            case IdentityLinked event -> "person.identity-linked";
            case IdentityUnlinked event -> "person.identity-unlinked";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** A link is to be made and sent to that address. */
    record LinkWanted(long personId, Purpose purpose, long emailId) implements SignInEvent {}

    /** A link was wanted for an address that nobody has: written down so that it costs the same. */
    record LinkMissed(Purpose purpose) implements SignInEvent {

        @Override
        public long personId() {
            return 0;
        }
    }

    /** A link was made. */
    record LinkMade(long personId, Purpose purpose, long emailId) implements SignInEvent {}

    /** Somebody was let in, with a session. */
    record SignedIn(long personId, long sessionId) implements SignInEvent {}

    /** What was given was wrong; written down for unknown people, too, so that it costs the same. */
    record SignInRefused(long personId) implements SignInEvent {}

    /** Somebody left. */
    record SignedOut(long personId, long sessionId) implements SignInEvent {}

    /** The password was given once more. */
    record Confirmed(long personId, long sessionId) implements SignInEvent {}

    /** Somebody ended a session of their own. */
    record SessionEnded(long personId, long sessionId) implements SignInEvent {}

    /** Somebody ended all of their sessions but that one. */
    record OtherSessionsEnded(long personId, long sessionId) implements SignInEvent {}

    /** The first password was chosen. */
    record PasswordChosen(long personId) implements SignInEvent {}

    /** Another password was chosen. */
    record PasswordChanged(long personId) implements SignInEvent {}

    /** Somebody named another address of theirs, which is not proved yet. */
    record EmailAdded(long personId, long emailId) implements SignInEvent {}

    /** An address was proved beside others: those are told. */
    record EmailChanged(long personId, long emailId) implements SignInEvent {}

    /** A second factor was made for an app to take up. */
    record FactorProposed(long personId) implements SignInEvent {}

    /** A second factor was proved. */
    record FactorAdded(long personId) implements SignInEvent {}

    /** The second factor was given up. */
    record FactorRemoved(long personId) implements SignInEvent {}

    /** New recovery codes took the place of the old. */
    record RecoveryCodesMade(long personId) implements SignInEvent {}

    /** A recovery code opened in place of the app. */
    record RecoveryCodeUsed(long personId) implements SignInEvent {}

    /** A provider knows the person as that subject from now on. */
    record IdentityLinked(long personId, String issuer, String subject) implements SignInEvent {}

    /** It does not any more. */
    record IdentityUnlinked(long personId, String issuer, String subject) implements SignInEvent {}
}
