package docket.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.links.Links;
import docket.links.Purpose;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.visitors.SignInRefused;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** People change their own password and addresses. */
class OwnAccessTest {

    private static final String OTHER = "nine blue chairs in autumn";

    private final OwnAccess own = TestServer.part(OwnAccess.class);
    private final SignIn signIn = TestServer.part(SignIn.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Newcomer nora = Newcomer.settles();
    private final EmailAddress another = new EmailAddress("another." + nora.personId() + "@desk.example");

    private String linkTo(EmailAddress email) {
        long id = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT id FROM person_email WHERE key = ? AND person_id = ?",
                                email.key(),
                                nora.personId())
                        .mapTo(Long.class)
                        .one());
        return new Newcomer(nora.personId(), id, email, nora.address()).link(Purpose.EMAIL);
    }

    @Test
    void another_password_ends_all_other_sessions_and_links() {
        String elsewhere = nora.signsIn().session();
        String link = nora.link(Purpose.RESET);
        Session session = nora.session();

        String next = own.changePassword(session, OTHER);

        assertThat(sessions.find(elsewhere)).isEmpty();
        assertThat(TestServer.part(Links.class).find(link)).isEmpty();
        assertThat(sessions.find(next).orElseThrow().id()).isEqualTo(session.id());
        assertThat(signIn.withPassword(nora.visitor(), nora.email().value(), OTHER)
                        .stage())
                .isEqualTo(Stage.SIGNED_IN);
        assertThat(nora.events()).contains("person.password-changed");
    }

    @Test
    void a_password_that_may_not_be_chosen_changes_nothing() {
        assertThatThrownBy(() -> own.changePassword(nora.session(), "passwordpassword"))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(nora.signsIn().stage()).isEqualTo(Stage.SIGNED_IN);
    }

    @Test
    void password_and_addresses_are_changed_after_the_password_was_given_lately_only() {
        Session session = nora.session();
        nora.sessionsAge("10 minutes");

        assertThatThrownBy(() -> own.changePassword(session, OTHER)).isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> own.addEmail(session, another)).isInstanceOf(ConfirmationNeeded.class);
    }

    @Test
    void an_address_opens_nothing_until_its_link_proves_it_and_then_all_sessions_end() {
        String secret = nora.signsIn().session();
        own.addEmail(sessions.find(secret).orElseThrow(), another);
        assertThat(nora.events()).endsWith("person.email-added", "person.link-wanted");
        assertThatThrownBy(() -> signIn.withPassword(nora.visitor(), another.value(), Newcomer.PASSWORD))
                .isInstanceOf(SignInRefused.class);

        own.proveEmail(nora.visitor(), linkTo(another));

        assertThat(sessions.find(secret)).isEmpty();
        assertThat(nora.events()).endsWith("person.email-changed");
        assertThat(signIn.withPassword(nora.visitor(), another.value(), Newcomer.PASSWORD)
                        .stage())
                .isEqualTo(Stage.SIGNED_IN);
    }

    @Test
    void an_address_that_was_proved_can_not_be_added_again() {
        assertThatThrownBy(() -> own.addEmail(nora.session(), nora.email())).isInstanceOf(NameTaken.class);
    }

    @Test
    void an_address_belongs_to_whoever_proves_it_first() {
        Newcomer first = Newcomer.settles();
        own.addEmail(nora.session(), first.email());

        assertThatThrownBy(() -> own.proveEmail(nora.visitor(), linkTo(first.email())))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_link_of_another_purpose_proves_no_address() {
        assertThatThrownBy(() -> own.proveEmail(nora.visitor(), nora.link(Purpose.SIGN_IN)))
                .isInstanceOf(Failure.NotFound.class);
    }
}
