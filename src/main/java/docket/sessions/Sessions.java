package docket.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Events;
import docket.events.Origin;
import docket.platform.Failure;
import docket.platform.Secret;
import docket.platform.Sha256;
import docket.staff.Actors;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in: found by a secret of which only the SHA-256 is kept, listed and ended. One that was found is
 * remembered for three seconds by each process, so ending it, and disabling its person, are felt within five on all.
 */
@Component
public class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration USED_STEP = Duration.ofMinutes(1);
    private static final Duration CONFIRMED = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionSql sql;
    private final Actors actors;
    private final Events events;
    private final Cache<ByteBuffer, Session> found = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();
    private final Cache<Long, Boolean> used = Caffeine.newBuilder()
            .expireAfterWrite(USED_STEP)
            .maximumSize(10_000)
            .build();

    Sessions(Jdbi jdbi, Actors actors, Events events) {
        this.sql = jdbi.onDemand(SessionSql.class);
        this.actors = actors;
        this.events = events;
    }

    /**
     * The session of that secret, all the way signed in, which its person uses now. Empty where there is none: ended, idle
     * for 8 hours (staff), older than 7 days (staff) or 30 (customers), or its person disabled.
     */
    public Optional<Session> find(String secret) {
        Optional<Session> session = peek(secret);
        session.ifPresent(this::markUsed);
        return session;
    }

    /** The same for a page that asks by itself, which is no use of the session. */
    public Optional<Session> peek(String secret) {
        return lookUp(secret).filter(session -> session.stage() == Stage.SIGNED_IN);
    }

    /** The session of somebody between the steps of signing in, good for those steps only, and for 15 minutes. */
    public Optional<Session> findPending(String secret) {
        return lookUp(secret).filter(session -> session.stage() != Stage.SIGNED_IN);
    }

    /** The person's own sessions, the last used first. */
    public List<SessionEntry> list(Session session) {
        return sql.list(session.personId());
    }

    /** Ends one of the person's own sessions; {@link Failure.NotFound} where there is none of that id. */
    @Transactional
    public void end(Session session, long id) {
        if (sql.delete(id, session.personId()) == 0) {
            throw new Failure.NotFound("session: " + id);
        }
        forget(id);
        events.append(session.actor(), new SessionEvent.SessionEnded(session.personId(), id));
    }

    /** Ends all of the person's sessions but this one. */
    @Transactional
    public void endOthers(Session session) {
        endAllBut(session.id(), session.personId());
        events.append(session.actor(), new SessionEvent.OtherSessionsEnded(session.personId(), session.id()));
    }

    /**
     * Refuses a sensitive act where the password was not given within the last ten minutes, by the database's clock:
     * {@link ConfirmationNeeded}. Every front door of such an act asks it; pages alone do not count.
     */
    public void requireConfirmed(Session session) {
        if (!sql.confirmedWithin(session.id(), CONFIRMED.toSeconds())) {
            throw new ConfirmationNeeded();
        }
    }

    /** Ends this one, at its person's wish. */
    @Transactional
    public void leave(Session session) {
        if (sql.delete(session.id(), session.personId()) > 0) {
            events.append(session.actor(), new SessionEvent.SignedOut(session.personId(), session.id()));
        }
        forget(session.id());
    }

    /** For signing in only: begins a session. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Begun begin(NewSession session) {
        Secret secret = Secret.random();
        return new Begun(sql.insert(session, secret.digest()), secret.reveal());
    }

    /** For signing in only: lets somebody in who took the last step; the secret of before is none any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String complete(Session session) {
        boolean staff = session.actor() instanceof Actor.Staff;
        events.append(session.actor(), new SessionEvent.SignedIn(session.personId(), session.id()));
        Secret secret = Secret.random();
        return next(
                session,
                secret,
                sql.complete(
                        session.id(),
                        secret.digest(),
                        NewSession.absolute(staff).toSeconds()));
    }

    /** For signing in only: notes that the password was given; the secret of before is none any more. */
    @Transactional
    public String confirm(Session session) {
        Secret secret = Secret.random();
        events.append(session.actor(), new SessionEvent.Confirmed(session.personId(), session.id()));
        return next(session, secret, sql.confirm(session.id(), secret.digest()));
    }

    /**
     * For signing in only: ends all other sessions, and this one goes on with another secret, because what opens the account
     * has changed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String renew(Session session) {
        endAllBut(session.id(), session.personId());
        Secret secret = Secret.random();
        return next(session, secret, sql.renew(session.id(), secret.digest()));
    }

    /** For signing in only: ends all of a person's sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(long personId) {
        endAllBut(0, personId);
    }

    /** Removes those that have ended. */
    public void sweep() {
        sql.sweep();
    }

    private String next(Session session, Secret secret, int changed) {
        if (changed == 0) {
            throw new Failure.NotFound("session: " + session.id());
        }
        forget(session.id());
        return secret.reveal();
    }

    private void endAllBut(long kept, long personId) {
        sql.deleteOthers(personId, kept);
        found.asMap().values().removeIf(session -> session.personId() == personId && session.id() != kept);
    }

    private void forget(long id) {
        found.asMap().values().removeIf(session -> session.id() == id);
    }

    private Optional<Session> lookUp(String secret) {
        return Secret.parse(secret).flatMap(parsed -> {
            ByteBuffer digest = ByteBuffer.wrap(parsed.digest());
            Session known = found.getIfPresent(digest);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Session> session = sql.find(digest.array()).flatMap(row -> session(row, secret));
            session.ifPresent(alive -> found.put(digest, alive));
            return session;
        });
    }

    private Optional<Session> session(SessionRow row, String secret) {
        Origin origin = new Origin(row.staff() ? Channel.CONSOLE : Channel.PORTAL, null, null, null);
        String csrf = HexFormat.of().formatHex(Sha256.of("csrf " + secret));
        return actors.find(row.personId(), origin)
                .map(actor -> new Session(row.id(), row.personId(), row.stage(), actor, csrf));
    }

    /** Where it can't be written (read-only, disk full) the session is good all the same. */
    private void markUsed(Session session) {
        try {
            if (used.asMap().putIfAbsent(session.id(), true) == null) {
                sql.used(session.id());
            }
        } catch (RuntimeException e) {
            LOG.debug("The use of session {} was not written", session.id(), e);
        }
    }

    /** A session's id, and its secret: the only time that it is known. */
    public record Begun(long id, String secret) {}
}
