package docket.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.platform.Failure;
import docket.sessions.ConfirmationNeeded;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.signin.Newcomer;
import docket.signin.SignIn;
import docket.signin.SignedIn;
import docket.visitors.SignInRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The second factor: taken up, asked for, each code once. */
class SecondFactorsTest {

    private final SecondFactors factors = TestServer.part(SecondFactors.class);
    private final SignIn signIn = TestServer.part(SignIn.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Newcomer nora = Newcomer.settles();

    private SignedIn withCode(String code) {
        return signIn.withCode(nora.visitor(), nora.signsIn().session(), code);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> withCode(code)).as(code).isInstanceOf(SignInRefused.class);
    }

    @Test
    void codes_are_those_of_rfc_6238() {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(SecondFactors.code(secret, 59 / 30)).isEqualTo("287082");
        assertThat(SecondFactors.code(secret, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(Letters.bytes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(secret);
    }

    @Test
    void the_app_reads_the_secret_from_a_uri() {
        Proposal proposal = factors.propose(nora.session());

        assertThat(proposal.uri())
                .isEqualTo("otpauth://totp/Docket:" + nora.email().value().replace("@", "%40") + "?secret="
                        + proposal.secret() + "&issuer=Docket");
        assertThat(nora.signsIn().stage()).as("it is not proved yet").isEqualTo(Stage.SIGNED_IN);
    }

    @Test
    void a_session_waits_for_the_code_and_is_another_one_afterwards() {
        Factor factor = nora.factor();
        SignedIn first = nora.signsIn();
        assertThat(first.stage()).isEqualTo(Stage.FACTOR);
        assertThat(first.device()).isNull();
        assertThat(sessions.find(first.session())).isEmpty();

        SignedIn second = signIn.withCode(nora.visitor(), first.session(), factor.code(0));

        assertThat(second.stage()).isEqualTo(Stage.SIGNED_IN);
        assertThat(sessions.find(second.session())).isPresent();
        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(sessions.findPending(first.session())).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        Factor factor = nora.factor();
        String code = factor.code(0);

        assertThat(withCode(code).stage()).isEqualTo(Stage.SIGNED_IN);
        assertRefused(code);
    }

    @Test
    void clocks_may_differ_by_one_step_and_no_more() {
        Factor factor = nora.factor();

        assertRefused(factor.code(3));
        assertRefused(factor.code(-3));
        assertThat(withCode(factor.code(1)).stage()).isEqualTo(Stage.SIGNED_IN);
    }

    @Test
    void guessing_codes_is_slowed_down_and_a_new_first_step_does_not_help() {
        nora.factor();
        for (int i = 0; i < 5; i++) {
            assertRefused("00000" + i);
        }
        assertThatThrownBy(() -> withCode("000005")).isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void a_recovery_code_opens_once() {
        List<String> codes = nora.factor().recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(withCode(typed).stage()).isEqualTo(Stage.SIGNED_IN);
        assertRefused(codes.getFirst());
        assertThat(nora.events()).contains("person.recovery-code-used");
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old() {
        Factor factor = nora.factor();
        Session session = sessions.find(withCode(factor.code(0)).session()).orElseThrow();

        String renewed = factors.renewRecoveryCodes(session).getFirst();

        assertRefused(factor.recoveryCodes().getFirst());
        assertThat(withCode(renewed).stage()).isEqualTo(Stage.SIGNED_IN);
        assertThatThrownBy(() -> factors.renewRecoveryCodes(Newcomer.settles().session()))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_wrong_code_proves_nothing() {
        Session session = nora.session();
        factors.propose(session);

        assertThatThrownBy(() -> factors.prove(session, "000000x")).isInstanceOf(Failure.Invalid.class);
        assertThat(factors.has(nora.personId())).isFalse();
    }

    @Test
    void a_factor_ends_other_sessions_and_is_removed_before_another_comes() {
        String elsewhere = nora.signsIn().session();
        Factor factor = nora.factor();
        assertThat(sessions.find(elsewhere)).isEmpty();
        Session session = sessions.find(withCode(factor.code(0)).session()).orElseThrow();
        assertThatThrownBy(() -> factors.propose(session)).isInstanceOf(FactorExists.class);
        assertThatThrownBy(() -> factors.prove(session, factor.code(1))).isInstanceOf(FactorExists.class);

        Session next = sessions.find(factors.remove(session)).orElseThrow();

        assertThat(nora.signsIn().stage()).isEqualTo(Stage.SIGNED_IN);
        assertThatThrownBy(() -> factors.remove(next)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void every_change_of_a_factor_asks_for_the_password_again() {
        Session session = nora.session();
        nora.sessionsAge("10 minutes");

        for (Runnable act : List.<Runnable>of(
                () -> factors.propose(session),
                () -> factors.prove(session, "000000"),
                () -> factors.renewRecoveryCodes(session),
                () -> factors.remove(session))) {
            assertThatThrownBy(act::run).isInstanceOf(ConfirmationNeeded.class);
        }
    }

    @Test
    void somebody_who_waits_for_the_code_can_not_take_up_another_factor() {
        nora.factor();
        Session pending = sessions.findPending(nora.signsIn().session()).orElseThrow();

        assertThatThrownBy(() -> factors.propose(pending)).isInstanceOf(FactorExists.class);
        assertThatThrownBy(() -> factors.remove(pending)).isInstanceOf(ConfirmationNeeded.class);
    }

    @Test
    void a_step_without_a_first_step_is_none() {
        assertThatThrownBy(() -> signIn.withCode(nora.visitor(), "x", "000000")).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> signIn.withCode(nora.visitor(), nora.signsIn().session(), "000000"))
                .isInstanceOf(SignInRefused.class);
    }
}
