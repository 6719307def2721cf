package docket.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.platform.Failure;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.LastWayIn;
import docket.signin.Newcomer;
import docket.visitors.SignInRefused;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: added by whom, listed, and taken away again. */
class PasskeysTest {

    private final Passkeys passkeys = TestServer.part(Passkeys.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Newcomer nora = Newcomer.settles();
    private final Authenticator authenticator = new Authenticator();

    private void assertRefused(Session session, Question question, String answer) {
        assertThatThrownBy(() -> passkeys.add(session, question.kept(), answer, "Phone"))
                .isInstanceOf(PasskeyRefused.class);
        assertThat(passkeys.list(session)).isEmpty();
    }

    private void assertRefused(Authenticator wrong) {
        Session session = nora.session();
        Question question = passkeys.ask(session);
        assertRefused(session, question, wrong.makes(question.options()));
    }

    @Test
    void the_browser_is_asked_for_a_discoverable_key_of_a_verified_user() {
        JsonNode asked = new JsonMapper().readTree(passkeys.ask(nora.session()).options());

        assertThat(asked.at("/rp/id").stringValue()).isEqualTo("desk.example");
        assertThat(asked.at("/authenticatorSelection/residentKey").stringValue())
                .isEqualTo("required");
        assertThat(asked.at("/authenticatorSelection/userVerification").stringValue())
                .isEqualTo("required");
        assertThat(asked.at("/attestation").stringValue()).isEqualTo("none");
        assertThat(asked.at("/user/id").stringValue()).hasSize(43);
        assertThat(asked.at("/user/name").stringValue()).isEqualTo(nora.email().value());
        assertThat(asked.at("/challenge").stringValue()).hasSize(43);
    }

    @Test
    void all_passkeys_of_a_person_know_the_person_by_the_same_random_handle() {
        Session session = Holder.adds(nora.session(), authenticator);
        JsonNode asked = new JsonMapper().readTree(passkeys.ask(session).options());

        assertThat(asked.at("/user/id").stringValue()).isEqualTo(authenticator.userHandle());
        assertThat(asked.at("/excludeCredentials")).hasSize(1);
    }

    @Test
    void adding_needs_a_confirmation_and_ends_all_other_sessions() {
        String other = nora.signsIn().session();
        Session late = nora.session();
        Question question = passkeys.ask(late);
        nora.sessionsAge("11 minutes");

        assertThatThrownBy(() -> passkeys.ask(late)).isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> passkeys.add(late, question.kept(), authenticator.makes(question.options()), "Phone"))
                .isInstanceOf(ConfirmationNeeded.class);
        assertThat(sessions.find(other)).isPresent();

        Session session = Holder.adds(nora.session(), authenticator);

        assertThat(sessions.find(other)).isEmpty();
        assertThat(passkeys.list(session)).extracting(Passkey::name).containsExactly("Phone");
    }

    @Test
    void a_passkey_has_a_name() {
        Session session = nora.session();
        Question question = passkeys.ask(session);

        assertThatThrownBy(() -> passkeys.add(session, question.kept(), authenticator.makes(question.options()), " "))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void an_answer_to_another_question_or_of_another_person_adds_nothing() {
        Session session = nora.session();
        Question question = passkeys.ask(session);
        Newcomer other = Newcomer.settles();
        Question theirs = passkeys.ask(other.session());

        assertRefused(
                session, question, authenticator.makes(passkeys.ask(session).options()));
        assertRefused(session, theirs, authenticator.makes(theirs.options()));
        assertRefused(session, new Question("", "AAAA"), authenticator.makes(question.options()));
        assertRefused(session, question, "{}");
    }

    @Test
    void a_question_to_come_in_adds_nothing() {
        Session session = nora.session();
        Question adding = passkeys.ask(session);
        Question comingIn = TestServer.part(PasskeySignIn.class).ask();

        assertRefused(session, comingIn, authenticator.makes(adding.options()));
    }

    @Test
    void nothing_is_added_from_another_origin_for_another_site_or_without_a_verified_user() {
        assertRefused(new Authenticator().at("https://evil.example"));
        assertRefused(new Authenticator().of("evil.example"));
        assertRefused(new Authenticator().careless());
    }

    @Test
    void an_answer_adds_once() {
        Session session = nora.session();
        Question question = passkeys.ask(session);
        String answer = authenticator.makes(question.options());
        Session next = sessions.find(passkeys.add(session, question.kept(), answer, "Phone"))
                .orElseThrow();

        passkeys.remove(next, passkeys.list(next).getFirst().id());
        assertRefused(next, question, answer);
    }

    @Test
    void a_passkey_is_of_one_person_only() {
        Holder.adds(Newcomer.settles().session(), authenticator);

        assertRefused(authenticator);
    }

    @Test
    void nobody_has_more_than_twenty() {
        Session session = nora.session();
        Question question = passkeys.ask(session);
        for (int i = 0; i < Passkeys.MOST; i++) {
            Holder.adds(session, new Authenticator());
        }

        assertThatThrownBy(() -> passkeys.ask(session)).isInstanceOf(TooManyPasskeys.class);
        assertThatThrownBy(
                        () -> passkeys.add(session, question.kept(), authenticator.makes(question.options()), "Phone"))
                .isInstanceOf(TooManyPasskeys.class);
    }

    @Test
    void a_passkey_that_was_removed_opens_nothing() {
        Holder holder = Holder.settles();
        String other = holder.signsIn().session();
        Session session = holder.person().session();

        String next = passkeys.remove(session, passkeys.list(session).getFirst().id());

        assertThat(sessions.find(next)).isPresent();
        assertThat(sessions.find(other)).isEmpty();
        assertThatThrownBy(holder::signsIn).isInstanceOf(SignInRefused.class);
        assertThat(holder.person().events()).contains("person.passkey-removed");
    }

    @Test
    void removing_needs_a_confirmation_and_a_passkey_of_ones_own() {
        Session hers = Holder.adds(nora.session(), authenticator);
        long id = passkeys.list(hers).getFirst().id();
        Session theirs = Newcomer.settles().session();

        assertThatThrownBy(() -> passkeys.remove(theirs, id)).isInstanceOf(Failure.NotFound.class);
        nora.sessionsAge("11 minutes");
        assertThatThrownBy(() -> passkeys.remove(hers, id)).isInstanceOf(ConfirmationNeeded.class);
        assertThat(passkeys.list(hers)).hasSize(1);
    }

    @Test
    void the_last_way_in_stays() {
        Session session = Holder.adds(nora.session(), authenticator);
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute("DELETE FROM password WHERE person_id = ?", nora.personId()));

        assertThatThrownBy(() -> passkeys.remove(
                        session, passkeys.list(session).getFirst().id()))
                .isInstanceOf(LastWayIn.class);
        assertThat(passkeys.list(session)).hasSize(1);
    }
}
