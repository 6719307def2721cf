package docket.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.staff.Actors;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
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
    private final Actors actors;
    private final Events events;
    private final Clock clock;
    private final Cache<ByteBuffer, Bearer> found = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    ApiTokens(Jdbi jdbi, Actors actors, Events events, Clock clock) {
        this.sql = jdbi.onDemand(ApiTokenSql.class);
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token and answers its secret: the only time that it is shown.
     *
     * @throws Failure.Forbidden where the actor may not make one for that person, or one that never ends
     * @throws Failure.Invalid where scopes and owner do not go together, or a network is no CIDR block
     */
    @Transactional
    public String add(Actor actor, NewToken token) {
        if (!owns(actor, token.personId()) || token.expiresAt() == null) {
            Rights.require(actor, Permission.TOKENS_MANAGE);
        }
        check(token);
        TokenSecret secret = TokenSecret.random();
        List<String> scopes = token.scopes().stream().map(Scope::word).sorted().toList();
        long id = sql.insert(token, secret.digest(), scopes, clock.instant());
        events.append(actor, new TokenEvent.TokenAdded(id), null, get(id));
        return secret.reveal();
    }

    /** All tokens, oldest first; without their secrets, which nobody knows. */
    public List<ApiToken> list() {
        return sql.list();
    }

    /**
     * Ends a token at once here, and within five seconds in other processes; one that has ended stays as it is.
     *
     * @throws Failure.NotFound where there is none that the actor owns or manages
     */
    @Transactional
    public void revoke(Actor actor, long id) {
        ApiToken before = get(id);
        if (!owns(actor, before.personId()) && !Rights.may(actor, Permission.TOKENS_MANAGE)) {
            throw new Failure.NotFound("token: " + id);
        }
        if (sql.revoke(id, clock.instant()) > 0) {
            events.append(actor, new TokenEvent.TokenRevoked(id), before, get(id));
        }
        found.asMap().values().removeIf(bearer -> bearer.token().id() == id);
    }

    /** The valid token of that secret; empty where there is none, it is revoked or expired, or its owner disabled. */
    public Optional<Bearer> find(String secret) {
        return TokenSecret.parse(secret).flatMap(parsed -> {
            byte[] digest = parsed.digest();
            Bearer known = found.getIfPresent(ByteBuffer.wrap(digest));
            return known == null ? lookUp(digest) : Optional.of(known);
        });
    }

    private Optional<Bearer> lookUp(byte[] digest) {
        Optional<Bearer> bearer = sql.findValid(digest).flatMap(this::bearer);
        bearer.ifPresent(valid -> {
            found.put(ByteBuffer.wrap(digest), valid);
            Instant lastUsedAt = valid.token().lastUsedAt();
            if (lastUsedAt == null || lastUsedAt.isBefore(clock.instant().minus(LAST_USED_STEP))) {
                markUsed(valid.token().id());
            }
        });
        return bearer;
    }

    private Optional<Bearer> bearer(ApiToken token) {
        Origin origin = Origin.ofToken(token.id());
        Optional<Actor> actor = token.personId() == null
                ? Optional.of(new Actor.Site(token.id(), origin))
                : actors.find(token.personId(), origin);
        return actor.map(found -> new Bearer(token, found));
    }

    private ApiToken get(long id) {
        return sql.findById(id).orElseThrow(() -> new Failure.NotFound("token: " + id));
    }

    private static boolean owns(Actor actor, @Nullable Long personId) {
        return switch (actor) {
            case Actor.Customer customer -> Objects.equals(personId, customer.personId());
            case Actor.Staff staff -> Objects.equals(personId, staff.personId());
            case Actor.Site site -> false;
            case Actor.Guest guest -> false;
            case Actor.Docket docket -> false;
        };
    }

    /** A courtesy to the token's owner: where it can't be written (read-only, disk full) the token is good all the same. */
    private void markUsed(long id) {
        try {
            sql.markUsed(id, clock.instant());
        } catch (RuntimeException e) {
            LOG.debug("The last use of token {} was not written", id, e);
        }
    }

    private void check(NewToken token) {
        if (token.scopes().isEmpty()) {
            throw invalid("scope", "is required");
        }
        Scope.Owner owner = owner(token.personId());
        if (!token.scopes().stream().allMatch(scope -> scope.owner() == owner)) {
            throw invalid("scope", "must be of " + words(owner));
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

    private Scope.Owner owner(@Nullable Long personId) {
        if (personId == null) {
            return Scope.Owner.SITE;
        }
        String kind = sql.ownerKind(personId).orElseThrow(() -> new Failure.NotFound("person: " + personId));
        return kind.equals("staff") ? Scope.Owner.STAFF : Scope.Owner.CUSTOMER;
    }

    private static String words(Scope.Owner owner) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.owner() == owner)
                .map(Scope::word)
                .collect(Collectors.joining(", "));
    }

    private static Failure.Invalid invalid(String property, String message) {
        return new Failure.Invalid(List.of(new Problem(property, message)));
    }
}
