package docket.passkeys;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import docket.events.Events;
import docket.platform.Failure;
import docket.platform.Names;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.WaysIn;
import docket.visitors.Visitor;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of people: each looks after their own. */
@Component
public class Passkeys {

    static final int MOST = 20;

    private final PasskeySql sql;
    private final Sessions sessions;
    private final WaysIn waysIn;
    private final Challenges challenges;
    private final RelyingParty party;
    private final Events events;

    Passkeys(Jdbi jdbi, Sessions sessions, WaysIn waysIn, Challenges challenges, RelyingParty party, Events events) {
        this.sql = jdbi.onDemand(PasskeySql.class);
        this.sessions = sessions;
        this.waysIn = waysIn;
        this.challenges = challenges;
        this.party = party;
        this.events = events;
    }

    /** Those of the session's person, the first added first. */
    public List<Passkey> list(Session session) {
        return sql.list(session.personId());
    }

    /**
     * Asks the person's browser for a new one.
     *
     * @throws docket.sessions.ConfirmationNeeded where who it is was not confirmed lately
     * @throws TooManyPasskeys where the person has 20
     */
    public Question ask(Session session) {
        sessions.requireConfirmed(session);
        long personId = session.personId();
        List<byte[]> present = sql.credentialIds(personId);
        if (present.size() >= MOST) {
            throw new TooManyPasskeys();
        }
        Challenge challenge = challenges.toAdd(personId, sql.userHandle(personId));
        return new Question(party.toAdd(challenge, sql.owner(personId), present), challenges.seal(challenge));
    }

    /**
     * Adds the one that the browser's authenticator made, and answers the session's next secret; all other sessions end.
     *
     * @param kept what the browser kept of {@link #ask}'s question
     * @param answer in JSON (Web Authentication Level 3, 5.1: RegistrationResponseJSON)
     * @param name by which the person knows it
     * @throws docket.sessions.ConfirmationNeeded where who it is was not confirmed lately
     * @throws Failure.Invalid where it can have no such name
     * @throws PasskeyRefused where the answer is none to that question, not by a verified user, or was given before
     * @throws TooManyPasskeys where the person has 20
     */
    @Transactional
    public String add(Session session, String kept, String answer, String name) {
        sessions.requireConfirmed(session);
        String clean = Names.check(name);
        long personId = session.personId();
        Challenge challenge = challenges.find(kept, personId).orElseThrow(PasskeyRefused::new);
        NewKey key = party.verifyNew(challenge, answer).orElseThrow(PasskeyRefused::new);
        waysIn.lock(personId);
        if (sql.list(personId).size() >= MOST) {
            throw new TooManyPasskeys();
        }
        long id = Optional.of(challenge)
                .filter(challenges::answer)
                .flatMap(first -> sql.insert(personId, clean, bytes(first.userHandle()), key))
                .orElseThrow(PasskeyRefused::new);
        events.append(session.actor(), new PasskeyEvent.Added(personId, id));
        return sessions.renew(session);
    }

    /**
     * Takes one from the person and answers the session's next secret; all other sessions end.
     *
     * @throws docket.sessions.ConfirmationNeeded where who it is was not confirmed lately
     * @throws Failure.NotFound where the person has none of that id
     * @throws docket.signin.LastWayIn where the person could not sign in any more
     */
    @Transactional
    public String remove(Session session, long id) {
        sessions.requireConfirmed(session);
        long personId = session.personId();
        waysIn.lock(personId);
        if (sql.delete(id, personId) == 0) {
            throw new Failure.NotFound("passkey: " + id);
        }
        waysIn.requireOne(personId);
        events.append(session.actor(), new PasskeyEvent.Removed(personId, id));
        return sessions.renew(session);
    }

    /** Whose it is; 0: nobody's. */
    long whose(byte[] credentialId) {
        return sql.personOf(credentialId).orElse(0L);
    }

    /** Whether an answer proves whom its passkey is of; one that counts back is written down, for it may be a copy. */
    @Transactional
    boolean accepts(Visitor visitor, Challenge challenge, Answer answer) {
        StoredKey key = sql.lock(answer.credentialId()).orElse(null);
        if (key == null || !Arrays.equals(key.userHandle(), answer.userHandle())) {
            return false;
        }
        try {
            if (!party.verify(challenge, key, answer) || !challenges.answer(challenge)) {
                return false;
            }
        } catch (MaliciousCounterValueException e) {
            events.append(visitor.actor(), new PasskeyEvent.CountedBack(key.personId(), key.id()));
            return false;
        }
        sql.used(key.id(), answer.signCount());
        return true;
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
