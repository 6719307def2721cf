package docket.identities;

import docket.events.Actor;
import docket.events.Events;
import docket.oidc.Proof;
import docket.platform.Failure;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.WaysIn;
import docket.visitors.RefusedEvent;
import docket.visitors.Visitor;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a provider of identities knows as whom: by issuer and subject alone. An e-mail address that a provider tells is no
 * proof, and nobody gets an account by it.
 */
@Component
public class Identities {

    private final IdentitySql sql;
    private final Sessions sessions;
    private final WaysIn waysIn;
    private final Events events;
    private final Clock clock;

    Identities(Jdbi jdbi, Sessions sessions, WaysIn waysIn, Events events, Clock clock) {
        this.sql = jdbi.onDemand(IdentitySql.class);
        this.sessions = sessions;
        this.waysIn = waysIn;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the session's person, the first linked first. */
    public List<Identity> list(Session session) {
        return sql.list(session.personId());
    }

    /**
     * Takes one from the person and answers the session's next secret; all other sessions end.
     *
     * @throws docket.sessions.ConfirmationNeeded where who it is was not confirmed lately
     * @throws Failure.NotFound where the person has no such identity
     * @throws docket.signin.LastWayIn where the person could not sign in any more
     */
    @Transactional
    public String unlink(Session session, String issuer, String subject) {
        sessions.requireConfirmed(session);
        long personId = session.personId();
        waysIn.lock(personId);
        if (sql.delete(personId, issuer, subject) == 0) {
            throw new Failure.NotFound("identity");
        }
        waysIn.requireOne(personId);
        events.append(session.actor(), new IdentityEvent.IdentityUnlinked(personId, issuer, subject));
        return sessions.renew(session);
    }

    /** Whose it is; {@link IdentityUnknown}, which is written down, where it is nobody's here. */
    @Transactional(noRollbackFor = IdentityUnknown.class)
    long whose(Visitor visitor, Proof proof) {
        return sql.find(proof.issuer(), proof.subject()).orElseThrow(() -> {
            events.append(visitor.actor(), new RefusedEvent(0));
            return new IdentityUnknown();
        });
    }

    /** Gives one to the session's person and answers the session's next secret; all other sessions end. */
    @Transactional
    String link(Session session, Proof proof) {
        sessions.requireConfirmed(session);
        link(session.actor(), session.personId(), proof);
        return sessions.renew(session);
    }

    /** Gives one to a person; {@link IdentityTaken} where somebody has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void link(Actor actor, long personId, Proof proof) {
        Identity identity = new Identity(proof.issuer(), proof.subject(), clock.instant());
        if (sql.insert(personId, identity) == 0) {
            throw new IdentityTaken();
        }
        events.append(actor, new IdentityEvent.IdentityLinked(personId, proof.issuer(), proof.subject()));
    }
}
