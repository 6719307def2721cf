package docket.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.platform.Failure;
import docket.platform.Secret;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.visitors.SignInRefused;
import docket.visitors.Visitor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signing in by password, and who is slowed down at it. */
class SignInTest {

    private final SignIn signIn = TestServer.part(SignIn.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Newcomer nora = Newcomer.settles();

    private SignedIn tries(String password) {
        return signIn.withPassword(nora.visitor(), nora.email().value(), password);
    }

    private void guesses(int times, String fromNetwork, @Nullable String device) {
        for (int i = 0; i < times; i++) {
            Visitor stranger = Newcomer.visitorFrom(fromNetwork + (i % 200 + 1), device);
            assertThatThrownBy(() -> signIn.withPassword(stranger, nora.email().value(), "a guess"))
                    .isInstanceOfAny(SignInRefused.class, Failure.TooMany.class);
        }
    }

    @Test
    void address_and_password_open_a_session_for_the_person() {
        SignedIn in = signIn.withPassword(
                nora.visitor(), " " + nora.email().value().toUpperCase(Locale.ROOT), Newcomer.PASSWORD);

        Session session = sessions.find(in.session()).orElseThrow();
        assertThat(in.stage()).isEqualTo(Stage.SIGNED_IN);
        assertThat(session.personId()).isEqualTo(nora.personId());
        assertThat(nora.events()).endsWith("person.signed-in");
    }

    @Test
    void whoever_is_wrong_unknown_disabled_or_without_password_hears_the_same_and_is_written_down() {
        Newcomer invited = Newcomer.arrives().proved();
        Newcomer gone = Newcomer.settles().disabled();
        Newcomer unproved = Newcomer.arrives();

        for (String email : List.of(
                nora.email().value(),
                invited.email().value(),
                unproved.email().value(),
                "nobody@desk.example",
                "no address",
                "no\u0000@desk.example")) {
            assertThatThrownBy(() -> signIn.withPassword(nora.visitor(), email, "not the password"))
                    .as(email)
                    .isInstanceOf(SignInRefused.class)
                    .hasMessage("That is not right");
        }
        assertThatThrownBy(gone::signsIn).isInstanceOf(SignInRefused.class).hasMessage("That is not right");
        for (Newcomer known : List.of(nora, invited, gone)) {
            assertThat(known.events()).endsWith("person.sign-in-refused");
        }
    }

    @Test
    void after_five_failures_a_stranger_waits_with_the_right_password_too() {
        guesses(5, "10.1.0.", null);

        assertThatThrownBy(() -> tries(Newcomer.PASSWORD))
                .isInstanceOfSatisfying(
                        Failure.TooMany.class,
                        e -> assertThat(e.retryAfter().toSeconds()).isPositive());
    }

    @Test
    void an_address_that_nobody_has_is_slowed_down_the_same() {
        String nobody = "nobody." + nora.personId() + "@desk.example";
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.withPassword(nora.visitor(), nobody, "a guess"))
                    .isInstanceOf(SignInRefused.class);
        }
        assertThatThrownBy(() -> signIn.withPassword(nora.visitor(), nobody, "a guess"))
                .isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void a_thousand_guesses_never_lock_out_the_known_device() {
        String device = nora.signsIn().device();
        guesses(1_000, "10.2.0.", null);

        SignedIn in = signIn.withPassword(nora.visitor(device), nora.email().value(), Newcomer.PASSWORD);

        assertThat(in.stage()).isEqualTo(Stage.SIGNED_IN);
        assertThat(in.device()).as("it has one already").isNull();
    }

    @Test
    void a_known_device_that_guesses_waits_as_well() {
        String device = nora.signsIn().device();
        guesses(5, "10.3.0.", device);

        assertThatThrownBy(() ->
                        signIn.withPassword(nora.visitor(device), nora.email().value(), Newcomer.PASSWORD))
                .isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void a_device_of_somebody_else_is_a_stranger() {
        String device = Newcomer.settles().signsIn().device();
        guesses(5, "10.4.0.", null);

        assertThatThrownBy(() ->
                        signIn.withPassword(nora.visitor(device), nora.email().value(), Newcomer.PASSWORD))
                .isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void success_takes_the_failures_back() {
        for (int i = 0; i < 3; i++) {
            guesses(4, "10.5.0.", null);
            assertThat(tries(Newcomer.PASSWORD).stage()).isEqualTo(Stage.SIGNED_IN);
        }
    }

    @Test
    void a_session_s_secret_is_new_at_each_step_and_never_the_one_that_was_brought() {
        String brought = Secret.random().reveal();
        String first = nora.signsIn().session();
        Session session = sessions.find(first).orElseThrow();
        String confirmed = signIn.confirm(nora.visitor(), session, Newcomer.PASSWORD);

        assertThat(List.of(brought, first, confirmed)).doesNotHaveDuplicates();
        assertThat(sessions.find(brought)).isEmpty();
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(confirmed).orElseThrow().id()).isEqualTo(session.id());
    }

    @Test
    void the_password_once_more_allows_sensitive_acts_for_ten_minutes() {
        Session session = nora.session();
        sessions.requireConfirmed(session);
        nora.sessionsAge("10 minutes");
        assertThatThrownBy(() -> sessions.requireConfirmed(session)).isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> signIn.confirm(nora.visitor(), session, "not the password"))
                .isInstanceOf(SignInRefused.class);

        signIn.confirm(nora.visitor(), session, Newcomer.PASSWORD);

        sessions.requireConfirmed(session);
        assertThat(nora.events()).endsWith("person.confirmed");
    }

    @Test
    void whoever_signs_out_is_out() {
        String secret = nora.signsIn().session();
        signIn.signOut(sessions.find(secret).orElseThrow());

        assertThat(sessions.find(secret)).isEmpty();
        assertThat(nora.events()).endsWith("person.signed-out");
    }
}
