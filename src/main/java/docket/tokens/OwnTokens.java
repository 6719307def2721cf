package docket.tokens;

import docket.platform.Expected;
import docket.sessions.Session;
import docket.sessions.Sessions;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of whoever is signed in; all of it asks for a password that was given within the last ten minutes. */
@Component
public class OwnTokens {

    /** Far more than anybody can look after. */
    private static final int MOST = 500;

    private final ApiTokens tokens;
    private final Sessions sessions;

    OwnTokens(ApiTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /**
     * Those that are good, oldest first.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     */
    public List<ApiToken> list(Session session) {
        sessions.requireConfirmed(session);
        return tokens.list(session.actor(), new TokenFilter(session.personId(), null, null, true), 0, MOST);
    }

    /**
     * Makes one as {@link ApiTokens#add} does, and answers its secret.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     */
    @Transactional
    public String add(Session session, NewToken wanted) {
        sessions.requireConfirmed(session);
        return tokens.add(session.actor(), wanted);
    }

    /**
     * Ends one as {@link ApiTokens#revoke} does.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     */
    @Transactional
    public void revoke(Session session, long id) {
        sessions.requireConfirmed(session);
        tokens.revoke(session.actor(), id, Expected.any());
    }
}
