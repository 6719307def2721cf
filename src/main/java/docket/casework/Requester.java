package docket.casework;

import org.jspecify.annotations.Nullable;

/** Whose question a ticket is: somebody of an account, or a contact of none. */
record Requester(long id, @Nullable Long accountId, String kind) {

    boolean isContact() {
        return kind.equals("contact");
    }

    /** Whether a ticket of that account can be theirs; 0: of none. */
    boolean fits(long ownerId) {
        return isContact() || (accountId != null && accountId == ownerId);
    }
}
