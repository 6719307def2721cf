package docket.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.platform.Failure;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.signin.Newcomer;
import docket.signin.SignedIn;
import docket.visitors.SignInRefused;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The way in by a passkey: whom it lets in, and what it refuses. */
class PasskeySignInTest {

    private final PasskeySignIn signIn = TestServer.part(PasskeySignIn.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Holder nora = Holder.settles();

    private static void assertRefused(Holder holder) {
        assertThatThrownBy(holder::signsIn).isInstanceOf(SignInRefused.class);
    }

    private void assertRefused(Question question, String answer) {
        assertThatThrownBy(() -> nora.answers(question, answer)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void who_has_a_passkey_comes_in_without_an_address() {
        SignedIn step = nora.signsIn();

        assertThat(step.stage()).isEqualTo(Stage.SIGNED_IN);
        Session session = sessions.find(step.session()).orElseThrow();
        assertThat(session.personId()).isEqualTo(nora.person().personId());
        assertThat(nora.person().events()).contains("person.passkey-added").endsWith("person.signed-in");
        assertThat(TestServer.part(Passkeys.class).list(session))
                .allSatisfy(passkey -> assertThat(passkey.usedAt()).isNotNull());
    }

    @Test
    void a_passkey_is_both_factors_and_confirms_who_it_is() {
        nora.person().factor();

        SignedIn step = nora.signsIn();

        assertThat(step.stage()).isEqualTo(Stage.SIGNED_IN);
        Session session = sessions.find(step.session()).orElseThrow();
        assertThatCode(() -> sessions.requireConfirmed(session)).doesNotThrowAnyException();
    }

    @Test
    void an_answer_to_another_question_is_refused() {
        assertRefused(signIn.ask(), nora.authenticator().signs(signIn.ask().options()));
    }

    @Test
    void an_answer_is_good_once() {
        Holder synced = synced();
        Question question = signIn.ask();
        String answer = synced.authenticator().signs(question.options());
        synced.answers(question, answer);

        assertThatThrownBy(() -> synced.answers(question, answer)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void a_question_to_add_is_none_to_come_in() {
        Session session = sessions.find(nora.signsIn().session()).orElseThrow();
        Question question = TestServer.part(Passkeys.class).ask(session);

        assertRefused(question, nora.authenticator().signs(question.options()));
    }

    @Test
    void a_page_of_another_origin_gets_nobody_in() {
        nora.authenticator().at("https://desk.example.evil.example");
        assertRefused(nora);

        nora.authenticator().at("http://desk.example");
        assertRefused(nora);
    }

    @Test
    void a_page_within_one_of_another_site_gets_nobody_in() {
        nora.authenticator().embedded();

        assertRefused(nora);
    }

    @Test
    void what_is_signed_for_another_site_is_refused() {
        nora.authenticator().of("evil.example");

        assertRefused(nora);
    }

    @Test
    void an_authenticator_that_did_not_verify_its_user_is_refused() {
        nora.authenticator().careless();

        assertRefused(nora);
    }

    @Test
    void a_count_that_goes_backwards_is_refused_and_written_down() {
        nora.authenticator().countsTo(7);
        nora.signsIn();
        nora.authenticator().countsTo(7);

        assertRefused(nora);
        assertThat(nora.person().events()).endsWith("person.passkey-counted-back", "person.sign-in-refused");
    }

    @Test
    void an_authenticator_that_does_not_count_is_believed() {
        Holder synced = synced();

        synced.signsIn();
        assertThat(synced.signsIn().stage()).isEqualTo(Stage.SIGNED_IN);
    }

    private static Holder synced() {
        Holder synced = new Holder(Newcomer.settles(), new Authenticator().countsTo(0));
        Holder.adds(synced.person().session(), synced.authenticator());
        return synced;
    }

    @Test
    void a_passkey_opens_for_its_own_person_only() {
        Holder other = Holder.settles();
        nora.authenticator().knows(other.authenticator().userHandle());

        assertRefused(nora);
    }

    @Test
    void the_key_of_another_passkey_signs_nothing() {
        Question question = signIn.ask();
        Authenticator stranger = nora.authenticator().forged();

        assertRefused(question, stranger.signs(question.options()));
    }

    @Test
    void a_passkey_that_nobody_added_is_refused() {
        assertRefused(new Holder(nora.person(), new Authenticator().knows("AAAA")));
    }

    @Test
    void somebody_disabled_does_not_come_in() {
        nora.person().disabled();

        assertRefused(nora);
        assertThat(nora.person().events()).endsWith("person.sign-in-refused");
    }

    @Test
    void what_is_no_answer_is_refused() {
        for (String wrong : List.of("", "x", "null", "[]", "{}", "{\"id\":\"AAAA\",\"rawId\":null}", "{\"id\":7}")) {
            assertThat(TestServer.part(RelyingParty.class).read(wrong)).isEmpty();
        }
        assertRefused(signIn.ask(), "{}");
    }

    @Test
    void a_question_that_was_not_sealed_here_is_refused() {
        Question question = signIn.ask();
        String answer = nora.authenticator().signs(question.options());

        assertThat(question.kept()).matches("[A-Za-z0-9_-]{1,1000}");
        for (String wrong : List.of("", "%00", "AAAA", "A" + question.kept())) {
            assertRefused(new Question(question.options(), wrong), answer);
        }
    }

    @Test
    void who_guesses_has_to_wait() {
        nora.authenticator().careless();
        for (int i = 0; i < 5; i++) {
            assertRefused(nora);
        }

        assertThatThrownBy(nora::signsIn).isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void an_answered_question_is_forgotten_when_it_is_too_old_anyway() {
        nora.signsIn();
        TestServer.part(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("UPDATE passkey_question SET answered_at = answered_at - interval '2 hours'"));

        nora.signsIn();

        assertThat(tooOld()).isZero();
    }

    private static long tooOld() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT count(*) FROM passkey_question"
                                + " WHERE answered_at < now() - interval '1 hour'")
                        .mapTo(Long.class)
                        .one());
    }
}
