package docket.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problems;
import docket.staff.Actors;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
     * Makes a token and answers its secret: the only time that it is shown. A person makes tokens of its own; others need
     * the permission to manage tokens, and can do no more by a colleague's token than by themselves.
     *
     * @throws Failure.Forbidden where the actor may not make one for that person, or one that never ends
     * @throws Failure.NotFound where there is no such person
     * @throws Failure.Invalid where the name is none, scopes and owner do not go together, it ends in the past or after
     *     five years, a network is no CIDR block, or the person can't act
     */
    @Transactional
    public String add(Actor actor, NewToken token) {
        if (!owns(actor, token.personId()) || token.isEndless()) {
            Rights.require(actor, Permission.TOKENS_MANAGE);
        }
        Problems problems = new Problems();
        NewToken wanted = token.checked(problems, ownerKind(token.personId()), clock.instant());
        if (wanted.personId() != null) {
            checkOwner(actor, problems, wanted.personId());
        }
        problems.throwIfAny();
        TokenSecret secret = TokenSecret.random();
        List<String> scopes = wanted.scopes().stream().map(Scope::word).sorted().toList();
        long id = sql.insert(wanted, secret.digest(), scopes, clock.instant());
        events.append(actor, new TokenEvent.TokenAdded(id), null, get(id));
        return secret.reveal();
    }

    /** All tokens, oldest first; without their secrets, which nobody knows. */
    public List<ApiToken> list() {
        return sql.list();
    }

    /**
     * The actor's own tokens, or everybody's where it manages tokens; oldest first.
     *
     * @param after only those with a greater id
     * @param limit the most to answer
     */
    public List<ApiToken> list(Actor actor, TokenFilter filter, long after, int limit) {
        Optional<Long> owner = person(actor);
        boolean all = Rights.may(actor, Permission.TOKENS_MANAGE);
        if (owner.isEmpty() && !all) {
            return List.of();
        }
        return sql.list(filter, all ? null : owner.get(), after, limit);
    }

    /** The token of that id; {@link Failure.NotFound} where there is none that the actor owns or manages. */
    public ApiToken get(Actor actor, long id) {
        ApiToken token = get(id);
        if (!owns(actor, token.personId()) && !Rights.may(actor, Permission.TOKENS_MANAGE)) {
            throw new Failure.NotFound("token: " + id);
        }
        return token;
    }

    /** The token of that secret, as {@link #get(Actor, long)}; to ask for it is no use of it. */
    public ApiToken get(Actor actor, String secret) {
        ApiToken token = TokenSecret.parse(secret)
                .flatMap(parsed -> sql.findValid(parsed.digest()))
                .orElseThrow(() -> new Failure.NotFound("token"));
        return get(actor, token.id());
    }

    /**
     * Ends a token at once here, and within five seconds in other processes; one that has ended stays as it is.
     *
     * @throws Failure.NotFound where there is none that the actor owns or manages
     */
    @Transactional
    public void revoke(Actor actor, long id, Expected<ApiToken> expected) {
        sql.lock(id);
        ApiToken before = get(actor, id);
        expected.require(before);
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
        return personId != null && person(actor).filter(personId::equals).isPresent();
    }

    private static Optional<Long> person(Actor actor) {
        return switch (actor) {
            case Actor.Customer customer -> Optional.of(customer.personId());
            case Actor.Staff staff -> Optional.of(staff.personId());
            case Actor.Site site -> Optional.empty();
            case Actor.Guest guest -> Optional.empty();
            case Actor.Docket docket -> Optional.empty();
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

    private Scope.Owner ownerKind(@Nullable Long personId) {
        if (personId == null) {
            return Scope.Owner.SITE;
        }
        String kind = sql.ownerKind(personId).orElseThrow(() -> new Failure.NotFound("person: " + personId));
        return kind.equals("staff") ? Scope.Owner.STAFF : Scope.Owner.CUSTOMER;
    }

    private void checkOwner(Actor actor, Problems problems, long personId) {
        Optional<Actor> owner = actors.find(personId, actor.origin());
        if (owner.isEmpty()) {
            problems.add("person", "is disabled, or of a retired account");
        }
        owner.ifPresent(colleague -> Rights.requireAll(actor, colleague));
    }
}
