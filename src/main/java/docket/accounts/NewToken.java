package docket.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param account name or id of the account that it speaks for; null with the scope contact, and only then
 * @param name what its owner calls it
 * @param expiresAt when it ends; null: never
 * @param networks CIDR blocks that it may be used from; empty: from anywhere
 */
public record NewToken(
        @Nullable String account,
        String name,
        Set<Scope> scopes,
        @Nullable Instant expiresAt,
        List<String> networks) {}
