package docket.accounts;

import docket.events.Event;

/** What happens to accounts. */
public sealed interface AccountEvent extends Event {

    /** The account's. */
    long accountId();

    @Override
    default String type() {
        return switch (this) {
            case AccountAdded added -> "account.added";
            case AccountRenamed renamed -> "account.renamed";
            case AccountRetired retired -> "account.retired";
            case AccountReinstated reinstated -> "account.reinstated";
        };
    }

    @Override
    default long objectId() {
        return accountId();
    }

    /** An account was opened. */
    record AccountAdded(long accountId, String name) implements AccountEvent {}

    /**
     * An account got another name.
     *
     * @param name the new one; the old one stands in the account's entry before
     */
    record AccountRenamed(long accountId, String name) implements AccountEvent {}

    /** An account's people and programs were shut out. */
    record AccountRetired(long accountId) implements AccountEvent {}

    /** A retired account's people and programs were let in again. */
    record AccountReinstated(long accountId) implements AccountEvent {}
}
