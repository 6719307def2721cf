package docket.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param personId who acts when it is used; null with the scope contact, and only then
 * @param name what its owner calls it
 * @param expiresAt when it ends; null: never
 * @param networks CIDR blocks that it may be used from; empty: from anywhere
 */
public record NewToken(
        @Nullable Long personId,
        String name,
        Set<Scope> scopes,
        @Nullable Instant expiresAt,
        List<String> networks) {}
