package docket.identities;

import docket.oidc.Attempt;
import docket.oidc.ProofRefused;
import docket.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * What somebody goes to the provider for.
 *
 * @param key to what: the invitation's secret, or the session's id; empty: to nothing yet
 */
record Errand(Aim aim, String key, Attempt attempt) {

    /** To sign in, to take up an invitation, to link the identity to who is signed in, or to confirm who that is. */
    enum Aim {
        SIGN_IN,
        INVITATION,
        LINK,
        CONFIRMATION
    }

    /** The session that set out, where the browser is in it still; {@link ProofRefused} where not. */
    Session owner(@Nullable Session session) {
        if (session == null || !key.equals(key(session))) {
            throw new ProofRefused();
        }
        return session;
    }

    static String key(Session session) {
        return String.valueOf(session.id());
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "Errand[" + aim + "]";
    }
}
