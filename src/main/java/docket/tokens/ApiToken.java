package docket.tokens;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * A program's key to the API, without its secret.
 *
 * @param accountId the account that it speaks for; null: it is of staff, or a web site's
 * @param personId who acts when it is used; null: it is a web site's
 * @param networks CIDR blocks that it may be used from; empty: from anywhere
 * @param lastUsedAt right to about five minutes
 */
public record ApiToken(
        long id,
        String name,
        @Nullable Long accountId,
        @Nullable Long personId,
        List<String> scopes,
        List<String> networks,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether its scopes allow what needs the given one. */
    public boolean allows(Scope needed) {
        return scopes.stream()
                .anyMatch(word ->
                        Scope.find(word).filter(scope -> scope.includes(needed)).isPresent());
    }

    /** Whether it may be used from an address. */
    public boolean allowsAddress(String address) {
        return networks.isEmpty()
                || networks.stream().anyMatch(network -> new IpAddressMatcher(network).matches(address));
    }
}
