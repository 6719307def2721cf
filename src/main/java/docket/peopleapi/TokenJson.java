package docket.peopleapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import docket.staffapi.Thing;
import docket.tokens.ApiToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token, without its secret. */
record TokenJson(
        long id,
        String name,
        @Nullable Long accountId,
        @Nullable Long personId,
        List<String> scopes,
        List<String> networks,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt)
        implements Thing {

    static TokenJson of(ApiToken token) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.accountId(),
                token.personId(),
                token.scopes(),
                token.networks(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt());
    }

    /** A token as it is shown once, when it was made. */
    record WithSecret(@JsonUnwrapped TokenJson token, String secret) {}
}
