package docket.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.platform.Failure;
import docket.platform.Problem;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API's tokens: made, listed, revoked, and found by their secret. A token that was found is remembered for three
 * seconds by each process, so revoking and expiring are felt within five on all of them.
 */
@Component
public class ApiTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(5);

    private static final Pattern NETWORK = Pattern.compile(
            "\\d+(\\.\\d+){3}(/([12]?\\d|3[0-2]))?" + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/(\\d{1,2}|1[01]\\d|12[0-8]))?");

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);

    private final ApiTokenSql sql;
    private final Accounts accounts;
    private final Clock clock;
    private final Cache<ByteBuffer, ApiToken> found = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    ApiTokens(Jdbi jdbi, Accounts accounts, Clock clock) {
        this.sql = jdbi.onDemand(ApiTokenSql.class);
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes a token, belonging to the account's API person, and answers its secret: the only time that it is shown.
     *
     * @throws Failure.NotFound where there is no such account
     * @throws Failure.Invalid where scopes and account do not go together, or a network is no CIDR block
     */
    @Transactional
    public String add(NewToken token) {
        check(token);
        TokenSecret secret = TokenSecret.random();
        Long accountId =
                token.account() == null ? null : accounts.get(token.account()).id();
        List<String> scopes = token.scopes().stream().map(Scope::word).sorted().toList();
        sql.insert(token, secret.digest(), accountId, scopes, clock.instant());
        return secret.reveal();
    }

    /** All tokens, oldest first; without their secrets, which nobody knows. */
    public List<ApiToken> list() {
        return sql.list();
    }

    /** Ends a token at once here, and within five seconds in other processes. */
    @Transactional
    public void revoke(long id) {
        if (sql.revoke(id, clock.instant()) == 0) {
            throw new Failure.NotFound("token: " + id);
        }
        found.asMap().values().removeIf(token -> token.id() == id);
    }

    /** The valid token of that secret; empty where there is none, or it is revoked or expired. */
    public Optional<ApiToken> find(String secret) {
        return TokenSecret.parse(secret).flatMap(parsed -> {
            byte[] digest = parsed.digest();
            ApiToken known = found.getIfPresent(ByteBuffer.wrap(digest));
            return known == null ? lookUp(digest) : Optional.of(known);
        });
    }

    private Optional<ApiToken> lookUp(byte[] digest) {
        Optional<ApiToken> token = sql.findValid(digest);
        token.ifPresent(valid -> {
            found.put(ByteBuffer.wrap(digest), valid);
            if (valid.lastUsedAt() == null
                    || valid.lastUsedAt().isBefore(clock.instant().minus(LAST_USED_STEP))) {
                markUsed(valid.id());
            }
        });
        return token;
    }

    /** A courtesy to the token's owner: where it can't be written (read-only, disk full) the token is good all the same. */
    private void markUsed(long id) {
        try {
            sql.markUsed(id, clock.instant());
        } catch (RuntimeException e) {
            LOG.debug("The last use of token {} was not written", id, e);
        }
    }

    private static void check(NewToken token) {
        boolean site = token.scopes().contains(Scope.CONTACT);
        if (token.scopes().isEmpty()) {
            throw invalid("scope", "is required");
        }
        if (site && !token.scopes().equals(Set.of(Scope.CONTACT))) {
            throw invalid("scope", "contact goes with no other scope");
        }
        if (site != (token.account() == null)) {
            throw invalid("account", site ? "a token of scope contact belongs to no account" : "is required");
        }
        try {
            token.networks().forEach(IpAddressMatcher::new);
        } catch (IllegalArgumentException e) {
            throw invalid("ip", "must be addresses or CIDR blocks");
        }
        // The matcher takes some that it then reads in ways of its own: 10.0.0, 10.0.0.0/33.
        if (!token.networks().stream()
                .allMatch(network -> NETWORK.matcher(network).matches())) {
            throw invalid("ip", "must be addresses or CIDR blocks");
        }
    }

    private static Failure.Invalid invalid(String property, String message) {
        return new Failure.Invalid(List.of(new Problem(property, message)));
    }
}
