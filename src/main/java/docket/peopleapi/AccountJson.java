package docket.peopleapi;

import docket.accounts.Account;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account, as staff see it. */
record AccountJson(
        long id, String name, Instant createdAt, @Nullable Instant retiredAt) implements Thing {

    static AccountJson of(Account account) {
        return new AccountJson(account.id(), account.name(), account.createdAt(), account.retiredAt());
    }
}
