package docket.signin;

import docket.credentials.Credential;
import docket.credentials.Passwords;
import docket.credentials.SecondFactors;
import docket.platform.EmailAddress;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.visitors.Guard;
import docket.visitors.SignInRefused;
import docket.visitors.Visitor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way in by password, then by the second factor where there is one; the password once more; and the way out. Guesses are
 * counted before they are judged, and hashed outside of any transaction.
 */
@Component
public class SignIn {

    private final Guard guard;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Door door;

    SignIn(Guard guard, Passwords passwords, SecondFactors factors, Sessions sessions, Door door) {
        this.guard = guard;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.door = door;
    }

    /**
     * Takes the first step, with a proved address and the password. Somebody unknown, disabled or without a password costs
     * and hears the same as somebody who mistyped.
     *
     * @throws SignInRefused where they do not go together
     * @throws docket.platform.Failure.TooMany where the visitor, or the desk, has to wait
     */
    public SignedIn withPassword(Visitor visitor, String email, String password) {
        String subject = "password " + email.strip().toLowerCase(Locale.ROOT);
        guard.turnAway(visitor, subject);
        Optional<Credential> credential = EmailAddress.of(email).flatMap(passwords::find);
        long personId = credential.map(Credential::personId).orElse(0L);
        guard.judge(visitor, subject, personId, () -> passwords.matches(password, credential) && door.knows(personId));
        return door.open(visitor, personId, true);
    }

    /**
     * Takes the second step, with a code of the app or a recovery code.
     *
     * @param pending the secret that the first step gave; it is none afterwards
     * @throws SignInRefused where the code is wrong or was used, or the first step is 15 minutes ago
     * @throws docket.platform.Failure.TooMany where the visitor, or the desk, has to wait
     */
    public SignedIn withCode(Visitor visitor, String pending, String code) {
        Session session = sessions.findPending(pending)
                .filter(found -> found.stage() == Stage.FACTOR)
                .map(found -> found.from(visitor.origin()))
                .orElseThrow(SignInRefused::new);
        long personId = session.personId();
        guard.judge(visitor, "code " + personId, personId, () -> factors.accepts(session, code));
        return door.complete(visitor, session);
    }

    /**
     * Takes the password once more, for the sensitive acts of the next ten minutes, and answers the session's next secret.
     *
     * @throws SignInRefused where it is not the person's
     * @throws docket.platform.Failure.TooMany where the visitor, or the desk, has to wait
     */
    public String confirm(Visitor visitor, Session session, String password) {
        long personId = session.personId();
        guard.judge(
                visitor,
                "confirmation " + personId,
                personId,
                () -> passwords.matches(password, passwords.find(personId)));
        return sessions.confirm(session);
    }

    /** Ends the session. */
    public void signOut(Session session) {
        sessions.leave(session);
    }
}
