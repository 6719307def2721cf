package docket.identities;

import static docket.TestServer.PROVIDER;

import com.nimbusds.jwt.JWTClaimsSet;
import docket.TestServer;
import docket.platform.Secret;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.Newcomer;
import docket.signin.SignedIn;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Somebody whom the provider knows as a subject that no other test knows. */
record Traveller(String subject) {
    private static final ProviderSignIn SIGN_IN = TestServer.part(ProviderSignIn.class);

    static Traveller sets() {
        return new Traveller(Secret.random().reveal());
    }

    /** Comes back from the provider. */
    Arrival arrives(Newcomer visitor, @Nullable Session session, Departure departure) {
        return arrives(visitor, session, departure, PROVIDER.claims(departure.to(), subject));
    }

    /** Comes back from a provider that has asked again. */
    Arrival askedAgain(Newcomer visitor, @Nullable Session session, Departure departure) {
        JWTClaimsSet.Builder claims = PROVIDER.claims(departure.to(), subject);
        return arrives(visitor, session, departure, claims.claim("auth_time", Date.from(Instant.now())));
    }

    /** Comes back with claims of the test's own. */
    Arrival arrives(Newcomer visitor, @Nullable Session session, Departure departure, JWTClaimsSet.Builder claims) {
        String query = PROVIDER.consents(departure.to(), PROVIDER.signed(claims.build()));
        return SIGN_IN.arrive(visitor.visitor(), session, departure.errand(), query);
    }

    SignedIn signsIn(Newcomer visitor) {
        return ((Arrival.In) arrives(visitor, null, SIGN_IN.signIn())).step();
    }

    /** Is linked to the person, and answers the session that goes on. */
    Session links(Newcomer nora) {
        Session session = nora.session();
        Arrival.Linked linked = (Arrival.Linked) arrives(nora, session, SIGN_IN.link(session));
        return TestServer.part(Sessions.class).find(linked.session()).orElseThrow();
    }
}
