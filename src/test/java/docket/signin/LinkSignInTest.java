package docket.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.credentials.Factor;
import docket.links.Links;
import docket.links.Purpose;
import docket.platform.Failure;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.visitors.SignInRefused;
import org.junit.jupiter.api.Test;

/** Coming in by a link: invited, without the password, and with another one. */
class LinkSignInTest {

    private static final String OTHER = "nine blue chairs in autumn";

    private final LinkSignIn linkSignIn = TestServer.part(LinkSignIn.class);
    private final SignIn signIn = TestServer.part(SignIn.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Links links = TestServer.part(Links.class);

    @Test
    void an_invitation_proves_the_address_and_takes_the_first_password() {
        Newcomer nora = Newcomer.arrives();

        SignedIn in = linkSignIn.choosePassword(nora.visitor(), nora.link(Purpose.INVITATION), Newcomer.PASSWORD);

        assertThat(sessions.find(in.session()).orElseThrow().personId()).isEqualTo(nora.personId());
        assertThat(nora.signsIn().stage()).isEqualTo(Stage.SIGNED_IN);
        assertThat(nora.events()).contains("person.password-chosen");
        assertThatThrownBy(() -> nora.link(Purpose.INVITATION)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_password_that_is_refused_does_not_use_the_link_up() {
        Newcomer nora = Newcomer.arrives();
        String link = nora.link(Purpose.INVITATION);

        assertThatThrownBy(() -> linkSignIn.choosePassword(nora.visitor(), link, "short"))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> linkSignIn.choosePassword(nora.visitor(), link, "nora newcomer desk"))
                .isInstanceOf(Failure.Invalid.class);

        assertThat(links.find(link)).isPresent();
    }

    @Test
    void a_reset_ends_every_session_link_and_known_device() {
        Newcomer nora = Newcomer.settles();
        SignedIn before = nora.signsIn();
        String waiting = nora.link(Purpose.SIGN_IN);
        String reset = nora.link(Purpose.RESET);

        SignedIn in = linkSignIn.choosePassword(nora.visitor(before.device()), reset, OTHER);

        assertThat(sessions.find(before.session())).isEmpty();
        assertThat(links.find(waiting)).isEmpty();
        assertThat(in.device()).isNotNull().isNotEqualTo(before.device());
        assertThatThrownBy(nora::signsIn).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> linkSignIn.choosePassword(nora.visitor(), reset, OTHER))
                .isInstanceOf(Failure.NotFound.class);
        assertThat(nora.events()).contains("person.password-changed");
    }

    @Test
    void neither_a_reset_nor_a_link_skips_the_second_factor() {
        Newcomer nora = Newcomer.settles();
        Factor factor = nora.factor();

        SignedIn byLink = linkSignIn.withLink(nora.visitor(), nora.link(Purpose.SIGN_IN));
        assertThat(byLink.stage()).isEqualTo(Stage.FACTOR);
        SignedIn byReset = linkSignIn.choosePassword(nora.visitor(), nora.link(Purpose.RESET), OTHER);
        assertThat(byReset.stage()).isEqualTo(Stage.FACTOR);
        assertThat(sessions.find(byReset.session())).isEmpty();
        assertThat(signIn.withCode(nora.visitor(), byReset.session(), factor.code(0))
                        .stage())
                .isEqualTo(Stage.SIGNED_IN);
    }

    @Test
    void a_link_opens_once_and_proves_no_password() {
        Newcomer nora = Newcomer.settles();
        String link = nora.link(Purpose.SIGN_IN);

        Session session = sessions.find(
                        linkSignIn.withLink(nora.visitor(), link).session())
                .orElseThrow();

        assertThatThrownBy(() -> linkSignIn.withLink(nora.visitor(), link)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> sessions.requireConfirmed(session)).isInstanceOf(ConfirmationNeeded.class);
    }

    @Test
    void a_link_of_another_purpose_opens_nothing() {
        Newcomer nora = Newcomer.settles();
        String reset = nora.link(Purpose.RESET);
        String signInLink = nora.link(Purpose.SIGN_IN);

        assertThatThrownBy(() -> linkSignIn.withLink(nora.visitor(), reset)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> linkSignIn.choosePassword(nora.visitor(), signInLink, OTHER))
                .isInstanceOf(Failure.NotFound.class);
        assertThat(links.find(reset)).isPresent();
        assertThat(links.find(signInLink)).isPresent();
    }

    @Test
    void somebody_disabled_comes_in_by_no_link() {
        Newcomer nora = Newcomer.settles();
        String link = nora.link(Purpose.SIGN_IN);
        nora.disabled();

        assertThatThrownBy(() -> linkSignIn.withLink(nora.visitor(), link)).isInstanceOf(SignInRefused.class);
    }
}
