package docket.credentials;

import docket.events.Event;

/** What happens to second factors; the thing is always the person. */
public sealed interface FactorEvent extends Event {

    /** The person's id. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case FactorProposed event -> "person.factor-proposed";
            case FactorAdded event -> "person.factor-added";
            case FactorRemoved event -> "person.factor-removed";
            case RecoveryCodesMade event -> "person.recovery-codes-made";
            case RecoveryCodeUsed event -> "person.recovery-code-used";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** A second factor was made for an app to take up. */
    record FactorProposed(long personId) implements FactorEvent {}

    /** A second factor was proved. */
    record FactorAdded(long personId) implements FactorEvent {}

    /** The second factor was given up. */
    record FactorRemoved(long personId) implements FactorEvent {}

    /** New recovery codes took the place of the old. */
    record RecoveryCodesMade(long personId) implements FactorEvent {}

    /** A recovery code opened in place of the app. */
    record RecoveryCodeUsed(long personId) implements FactorEvent {}
}
