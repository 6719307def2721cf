package docket.identities;

import static docket.TestServer.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import docket.TestServer;
import docket.links.Purpose;
import docket.oidc.Proof;
import docket.oidc.ProofRefused;
import docket.platform.Secret;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.signin.Door;
import docket.signin.Newcomer;
import docket.signin.SignedIn;
import docket.visitors.SignInRefused;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way in by a provider: whom it lets in, and how far. */
class ProviderSignInTest {
    private final ProviderSignIn signIn = TestServer.part(ProviderSignIn.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Traveller way = Traveller.sets();

    private void assertUnknown(Newcomer visitor) {
        assertThatThrownBy(() -> way.signsIn(visitor)).isInstanceOf(IdentityUnknown.class);
    }

    @Test
    void somebody_who_linked_an_identity_comes_in_by_it() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);

        SignedIn step = way.signsIn(nora);

        assertThat(step.stage()).isEqualTo(Stage.SIGNED_IN);
        Session session = sessions.find(step.session()).orElseThrow();
        assertThat(session.personId()).isEqualTo(nora.personId());
        assertThat(nora.events()).contains("person.identity-linked").endsWith("person.signed-in");
    }

    @Test
    void an_identity_that_nobody_linked_opens_nothing_whatever_address_it_has() {
        Newcomer nora = Newcomer.settles();
        Departure departure = signIn.signIn();
        JWTClaimsSet.Builder claims = PROVIDER.claims(departure.to(), way.subject())
                .claim("email", nora.email().value());

        assertThatThrownBy(() -> way.arrives(nora, null, departure, claims)).isInstanceOf(IdentityUnknown.class);
        assertThat(refusedOf(nora)).isOne();
    }

    private static long refusedOf(Newcomer visitor) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT count(*) FROM event WHERE type = 'person.sign-in-refused' AND address = ?",
                                visitor.address())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE identity SET issuer = 'https://another.example' WHERE subject = ?", way.subject()));

        assertUnknown(nora);
    }

    @Test
    void an_identity_skips_no_second_factor() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);
        nora.factor();

        SignedIn step = way.signsIn(nora);

        assertThat(step.stage()).isEqualTo(Stage.FACTOR);
        assertThat(sessions.find(step.session())).isEmpty();
    }

    @Test
    void a_second_factor_that_a_trusted_provider_proved_counts() {
        Newcomer nora = Newcomer.settles();
        nora.factor();
        Proof proof = new Proof(PROVIDER.issuer(), way.subject(), true);

        assertThat(TestServer.part(Door.class)
                        .open(nora.visitor(), nora.personId(), proof)
                        .stage())
                .isEqualTo(Stage.SIGNED_IN);
    }

    @Test
    void somebody_disabled_does_not_come_in() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);
        nora.disabled();

        assertThatThrownBy(() -> way.signsIn(nora)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void an_identity_alone_does_not_confirm_who_it_is() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);
        Session session = sessions.find(way.signsIn(nora).session()).orElseThrow();

        assertThatThrownBy(() -> sessions.requireConfirmed(session)).isInstanceOf(ConfirmationNeeded.class);
    }

    @Test
    void whom_the_provider_asked_again_is_confirmed() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);
        Session session = sessions.find(way.signsIn(nora).session()).orElseThrow();
        Departure departure = signIn.confirm(session);

        assertThatThrownBy(() -> way.arrives(nora, session, departure)).isInstanceOf(ProofRefused.class);
        Arrival.Confirmed confirmed = (Arrival.Confirmed) way.askedAgain(nora, session, departure);

        sessions.requireConfirmed(sessions.find(confirmed.session()).orElseThrow());
    }

    @Test
    void nobody_is_confirmed_by_the_identity_of_another() {
        way.links(Newcomer.settles());
        Newcomer other = Newcomer.settles();
        Session session = other.session();

        assertThatThrownBy(() -> way.askedAgain(other, session, signIn.confirm(session)))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void an_errand_of_one_session_does_nothing_in_another() {
        Newcomer nora = Newcomer.settles();
        Session hers = nora.session();
        Newcomer other = Newcomer.settles();
        Session theirs = other.session();

        for (Session wrong : new @Nullable Session[] {null, theirs}) {
            assertThatThrownBy(() -> way.arrives(nora, wrong, signIn.link(hers)))
                    .isInstanceOf(ProofRefused.class);
            assertThatThrownBy(() -> way.askedAgain(nora, wrong, signIn.confirm(hers)))
                    .isInstanceOf(ProofRefused.class);
        }
        assertUnknown(nora);
    }

    @Test
    void an_errand_that_was_not_sealed_here_does_nothing() {
        Newcomer nora = Newcomer.settles();
        Departure departure = signIn.signIn();
        String query = PROVIDER.consents(departure.to(), way.subject());
        String changed = (departure.errand().startsWith("A") ? "B" : "A")
                + departure.errand().substring(1);

        for (String wrong :
                List.of("", "x", "%00", "AAAA", changed, Secret.random().reveal())) {
            assertThatThrownBy(() -> signIn.arrive(nora.visitor(), null, wrong, query))
                    .isInstanceOf(ProofRefused.class);
        }
    }

    @Test
    void what_the_browser_keeps_tells_nothing() {
        Newcomer nora = Newcomer.arrives();
        String invitation = nora.link(Purpose.INVITATION);
        Departure departure = signIn.redeem(invitation);

        assertThat(departure.errand()).matches("[A-Za-z0-9_-]{1,2000}").doesNotContain(invitation);
        assertThat(departure.to().toString()).doesNotContain(invitation);
    }

    @Test
    void the_provider_has_a_name() {
        assertThat(signIn.provider()).contains("Example");
    }
}
