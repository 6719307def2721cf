package docket.identities;

import docket.links.Links;
import docket.oidc.Attempt;
import docket.oidc.Proof;
import docket.oidc.Provider;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.Door;
import docket.visitors.SignInRefused;
import docket.visitors.Visitor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way in by a provider of identities: the browser is sent there, and arrives with a proof. An identity is linked to a
 * person by who is signed in as that person and has confirmed it, or holds the person's invitation; in no other way.
 */
@Component
public class ProviderSignIn {

    private final Provider provider;
    private final Errands errands;
    private final Identities identities;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Door door;

    ProviderSignIn(
            Provider provider,
            Errands errands,
            Identities identities,
            Invitations invitations,
            Sessions sessions,
            Door door) {
        this.provider = provider;
        this.errands = errands;
        this.identities = identities;
        this.invitations = invitations;
        this.sessions = sessions;
        this.door = door;
    }

    /** The provider's name; empty where there is none. */
    public Optional<String> provider() {
        return provider.name();
    }

    /**
     * Goes to sign in.
     *
     * @throws docket.platform.Failure.NotFound where there is no provider
     * @throws docket.platform.Failure.Unavailable where it does not answer
     */
    public Departure signIn() {
        return depart(Errand.Aim.SIGN_IN, "", false);
    }

    /**
     * Goes to take up an invitation without choosing a password.
     *
     * @throws docket.platform.Failure.NotFound where it is not good, or there is no provider
     * @throws docket.platform.Failure.Unavailable where the provider does not answer
     */
    public Departure redeem(String secret) {
        if (!invitations.isGood(secret)) {
            throw Links.notFound();
        }
        return depart(Errand.Aim.INVITATION, secret, false);
    }

    /**
     * Goes to link an identity to the session's person.
     *
     * @throws docket.sessions.ConfirmationNeeded where who it is was not confirmed lately
     * @throws docket.platform.Failure.NotFound where there is no provider
     * @throws docket.platform.Failure.Unavailable where it does not answer
     */
    public Departure link(Session session) {
        sessions.requireConfirmed(session);
        return depart(Errand.Aim.LINK, Errand.key(session), false);
    }

    /**
     * Goes to confirm who it is in place of the password: the provider has to ask again.
     *
     * @throws docket.platform.Failure.NotFound where there is no provider
     * @throws docket.platform.Failure.Unavailable where it does not answer
     */
    public Departure confirm(Session session) {
        return depart(Errand.Aim.CONFIRMATION, Errand.key(session), true);
    }

    private Departure depart(Errand.Aim aim, String key, boolean afresh) {
        Attempt attempt = provider.begin(afresh);
        return new Departure(provider.address(attempt), errands.seal(new Errand(aim, key, attempt)));
    }

    /**
     * Takes what a browser brings back, and does what it went for.
     *
     * @param session in which the browser is; null: none
     * @param errand as it was given to the browser at its departure
     * @param query of the address that the provider sent it to
     * @throws docket.oidc.ProofRefused where it proves nothing, or another session than this set out
     * @throws IdentityUnknown where it proves somebody whom nobody here is linked to
     * @throws IdentityTaken where an identity is to be linked that is linked already
     * @throws SignInRefused where the person may do nothing, or is not the one to be confirmed
     * @throws docket.sessions.ConfirmationNeeded where an identity is to be linked, and that took too long
     * @throws docket.platform.Failure.NotFound where the invitation is good no more
     * @throws docket.platform.Failure.Unavailable where the provider does not answer
     */
    public Arrival arrive(Visitor visitor, @Nullable Session session, String errand, String query) {
        Errand known = errands.open(errand);
        Proof proof = provider.prove(known.attempt(), query);
        return switch (known.aim()) {
            case SIGN_IN -> new Arrival.In(door.open(visitor, identities.whose(visitor, proof), proof));
            case INVITATION -> new Arrival.In(invitations.redeem(visitor, known.key(), proof));
            case LINK -> new Arrival.Linked(identities.link(known.owner(session), proof));
            case CONFIRMATION -> new Arrival.Confirmed(confirm(visitor, known.owner(session), proof));
        };
    }

    private String confirm(Visitor visitor, Session session, Proof proof) {
        if (identities.whose(visitor, proof) != session.personId()) {
            throw new SignInRefused();
        }
        return sessions.confirm(session);
    }
}
