package docket.accounts;

import docket.events.Event;

/** What happens to accounts and their people. */
public sealed interface AccountEvent extends Event {

    @Override
    default String type() {
        return switch (this) {
            case AccountAdded added -> "account.added";
            case PersonAdded added -> "person.added";
        };
    }

    @Override
    default long objectId() {
        return switch (this) {
            case AccountAdded added -> added.accountId();
            case PersonAdded added -> added.personId();
        };
    }

    /** An account was opened. */
    record AccountAdded(long accountId) implements AccountEvent {}

    /** Somebody was added to an account, or to none. */
    record PersonAdded(long personId) implements AccountEvent {}
}
