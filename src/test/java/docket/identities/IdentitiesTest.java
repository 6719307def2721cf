package docket.identities;

import static docket.TestServer.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.links.Links;
import docket.links.Purpose;
import docket.platform.Failure;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.signin.LastWayIn;
import docket.signin.Newcomer;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Identities: linked by whom, to whom, and taken away again. */
class IdentitiesTest {
    private final ProviderSignIn signIn = TestServer.part(ProviderSignIn.class);
    private final Identities identities = TestServer.part(Identities.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Traveller way = Traveller.sets();

    private void assertUnknown(Newcomer visitor) {
        assertThatThrownBy(() -> way.signsIn(visitor)).isInstanceOf(IdentityUnknown.class);
    }

    private static void forgetPassword(Newcomer nora) {
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute("DELETE FROM password WHERE person_id = ?", nora.personId()));
    }

    @Test
    void linking_needs_a_confirmation_and_ends_all_other_sessions() {
        Newcomer nora = Newcomer.settles();
        String other = nora.signsIn().session();
        Session late = nora.session();
        Departure departure = signIn.link(late);
        nora.sessionsAge("11 minutes");

        assertThatThrownBy(() -> signIn.link(late)).isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> way.arrives(nora, late, departure)).isInstanceOf(ConfirmationNeeded.class);
        assertUnknown(nora);
        assertThat(sessions.find(other)).isPresent();

        way.links(nora);
        assertThat(sessions.find(other)).isEmpty();
    }

    @Test
    void an_identity_is_of_one_person_only() {
        Newcomer nora = Newcomer.settles();
        way.links(nora);
        Newcomer other = Newcomer.settles();
        Session session = other.session();

        assertThatThrownBy(() -> way.arrives(other, session, signIn.link(session)))
                .isInstanceOf(IdentityTaken.class);
        assertThat(identities.list(session)).isEmpty();
    }

    @Test
    void an_invitation_is_taken_up_with_an_identity_in_place_of_a_password() {
        Newcomer nora = Newcomer.arrives();
        String invitation = nora.link(Purpose.INVITATION);

        Arrival.In in = (Arrival.In) way.arrives(nora, null, signIn.redeem(invitation));

        Session session = sessions.find(in.step().session()).orElseThrow();
        assertThat(session.personId()).isEqualTo(nora.personId());
        assertThat(identities.list(session)).extracting(Identity::subject).containsExactly(way.subject());
        assertThat(way.signsIn(nora).stage()).isEqualTo(Stage.SIGNED_IN);
        assertThatThrownBy(() -> signIn.redeem(invitation)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void an_invitation_that_ended_on_the_way_links_nothing() {
        Newcomer nora = Newcomer.arrives();
        Departure departure = signIn.redeem(nora.link(Purpose.INVITATION));
        nora.linksExpire();

        assertThatThrownBy(() -> way.arrives(nora, null, departure)).isInstanceOf(Failure.NotFound.class);
        assertUnknown(nora);
    }

    @Test
    void an_invitation_stays_good_where_the_identity_is_taken() {
        way.links(Newcomer.settles());
        Newcomer nora = Newcomer.arrives();
        String invitation = nora.link(Purpose.INVITATION);

        assertThatThrownBy(() -> way.arrives(nora, null, signIn.redeem(invitation)))
                .isInstanceOf(IdentityTaken.class);
        assertThat(TestServer.part(Links.class).find(invitation)).isPresent();
    }

    @Test
    void no_other_link_is_an_invitation() {
        Newcomer nora = Newcomer.settles();

        for (Purpose purpose : List.of(Purpose.RESET, Purpose.SIGN_IN)) {
            String link = nora.link(purpose);
            assertThatThrownBy(() -> signIn.redeem(link)).isInstanceOf(Failure.NotFound.class);
        }
    }

    @Test
    void an_identity_is_taken_away_again_by_who_confirmed_it() {
        Newcomer nora = Newcomer.settles();
        Session session = way.links(nora);
        String other = way.signsIn(nora).session();

        nora.sessionsAge("11 minutes");
        assertThatThrownBy(() -> identities.unlink(session, PROVIDER.issuer(), way.subject()))
                .isInstanceOf(ConfirmationNeeded.class);
        Session again = nora.session();
        String next = identities.unlink(again, PROVIDER.issuer(), way.subject());

        assertThat(sessions.find(next)).isPresent();
        assertThat(sessions.find(other)).isEmpty();
        assertUnknown(nora);
        assertThat(nora.events()).contains("person.identity-unlinked");
    }

    @Test
    void nobody_takes_an_identity_from_another() {
        way.links(Newcomer.settles());
        Session session = Newcomer.settles().session();

        assertThatThrownBy(() -> identities.unlink(session, PROVIDER.issuer(), way.subject()))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void an_identity_of_a_provider_of_before_is_no_way_in() {
        Newcomer nora = Newcomer.settles();
        Session session = way.links(nora);
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO identity (issuer, subject, person_id, created_at)"
                                + " VALUES ('https://before.example', ?, ?, now())",
                        way.subject(),
                        nora.personId()));
        forgetPassword(nora);

        assertThatThrownBy(() -> identities.unlink(session, PROVIDER.issuer(), way.subject()))
                .isInstanceOf(LastWayIn.class);
        identities.unlink(session, "https://before.example", way.subject());
        assertThat(identities.list(session)).hasSize(1);
    }

    @Test
    void the_last_way_in_stays() {
        Newcomer nora = Newcomer.settles();
        Session session = way.links(nora);
        forgetPassword(nora);

        assertThatThrownBy(() -> identities.unlink(session, PROVIDER.issuer(), way.subject()))
                .isInstanceOf(LastWayIn.class);
        assertThat(identities.list(session)).hasSize(1);
    }
}
