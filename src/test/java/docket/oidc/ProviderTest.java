package docket.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import docket.TestClock;
import docket.platform.Failure;
import docket.platform.StartRefused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Proofs of a provider: the true ones are taken, and no other. */
class ProviderTest {

    private static final FakeProvider THERE = FakeProvider.starts();

    private final TestClock clock = new TestClock(Instant.now());
    private final Provider provider = provider(settings(THERE.issuer(), FakeProvider.SECRET, false));
    private final Attempt attempt = provider.begin(false);
    private final URI address = provider.address(attempt);

    private Provider provider(OidcSettings settings) {
        return new Provider(Client.of(settings, "https://desk.example"), clock);
    }

    private static OidcSettings settings(@Nullable String issuer, @Nullable String secret, boolean trusts) {
        return new OidcSettings("Example", issuer, FakeProvider.CLIENT, secret, List.of("openid"), trusts);
    }

    private void assertRefused(String query) {
        assertThatThrownBy(() -> provider.prove(attempt, query)).isInstanceOf(ProofRefused.class);
    }

    private void assertRefused(JWT proof) {
        assertRefused(THERE.consents(address, proof));
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> lie) {
        assertRefused(THERE.signed(claims(lie)));
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(THERE.claims(address, "anna")).build();
    }

    @Test
    void somebody_who_says_yes_there_is_proved_by_issuer_and_subject() {
        Proof proof = provider.prove(attempt, THERE.consents(address, "anna"));

        assertThat(proof).isEqualTo(new Proof(THERE.issuer(), "anna", false));
    }

    @Test
    void the_browser_is_sent_with_a_challenge_and_nothing_that_opens_it() {
        assertThat(address.toString())
                .startsWith(THERE.issuer() + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "scope=openid", "client_id=docket")
                .contains("redirect_uri=https%3A%2F%2Fdesk.example%2Flogin%2Foidc%2Fback")
                .doesNotContain(attempt.verifier(), "max_age");
    }

    @Test
    void every_attempt_has_secrets_of_its_own_and_does_not_print_them() {
        Attempt other = provider.begin(false);

        assertThat(List.of(other.state(), other.nonce(), other.verifier()))
                .doesNotContain(attempt.state(), attempt.nonce(), attempt.verifier())
                .doesNotHaveDuplicates();
        assertThat(attempt.toString()).doesNotContain(attempt.verifier(), attempt.state());
    }

    @Test
    void an_answer_to_another_attempt_proves_nothing() {
        String query = THERE.consents(provider.address(provider.begin(false)), "anna");

        assertRefused(query);
        assertRefused(query.substring(0, query.indexOf("&state=")) + "&state=" + attempt.state());
    }

    @Test
    void a_code_is_good_once() {
        String query = THERE.consents(address, "anna");
        provider.prove(attempt, query);

        assertRefused(query);
    }

    @Test
    void an_answer_after_ten_minutes_is_too_late() {
        String query = THERE.consents(address, "anna");
        clock.pass(Duration.ofSeconds(601));

        assertRefused(query);
    }

    @Test
    void whoever_says_no_there_is_not_proved() {
        assertRefused("error=access_denied&state=" + attempt.state());
    }

    @Test
    void answers_that_cannot_be_read_prove_nothing() {
        for (String query : List.of("", "code", "state=" + attempt.state(), "%", "code=%00&state=%ZZ")) {
            assertRefused(query);
        }
    }

    @Test
    void a_proof_of_another_nonce_issuer_or_audience_is_refused() {
        assertRefused(claims -> claims.claim("nonce", "another"));
        assertRefused(claims -> claims.claim("nonce", null));
        assertRefused(claims -> claims.issuer("https://another.example"));
        assertRefused(claims -> claims.audience("another"));
        assertRefused(claims ->
                claims.audience(List.of(FakeProvider.CLIENT, "another")).claim("azp", "another"));
    }

    @Test
    void a_proof_that_has_ended_or_has_no_end_is_refused() {
        assertRefused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertRefused(claims -> claims.expirationTime(null));
    }

    @Test
    void a_proof_without_a_subject_is_refused() {
        assertRefused(claims -> claims.subject(null));
    }

    @Test
    void a_proof_that_nobody_signed_is_refused() {
        assertRefused(new PlainJWT(claims(UnaryOperator.identity())));
    }

    @Test
    void a_proof_signed_by_another_key_is_refused() throws Exception {
        assertRefused(FakeProvider.signed(
                claims(UnaryOperator.identity()),
                JWSAlgorithm.RS256,
                new RSASSASigner(new RSAKeyGenerator(2048).generate())));
    }

    @Test
    void a_proof_signed_by_what_everybody_or_docket_knows_is_refused() throws Exception {
        for (byte[] known : List.of(
                THERE.key().toRSAPublicKey().getEncoded(),
                THERE.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8),
                FakeProvider.SECRET.repeat(4).getBytes(StandardCharsets.UTF_8))) {
            assertRefused(
                    FakeProvider.signed(claims(UnaryOperator.identity()), JWSAlgorithm.HS256, new MACSigner(known)));
        }
    }

    @Test
    void a_second_factor_counts_where_the_provider_is_trusted_with_it() {
        for (boolean trusted : List.of(true, false)) {
            Provider one = provider(settings(THERE.issuer(), FakeProvider.SECRET, trusted));
            for (String method : List.of("pwd", "mfa")) {
                Attempt way = one.begin(false);
                URI there = one.address(way);
                JWT proof = THERE.signed(THERE.claims(there, "anna")
                        .claim("amr", List.of(method))
                        .build());
                assertThat(one.prove(way, THERE.consents(there, proof)).secondFactor())
                        .isEqualTo(trusted && method.equals("mfa"));
            }
        }
    }

    @Test
    void somebody_is_asked_afresh_and_a_proof_of_before_is_refused() {
        Attempt afresh = provider.begin(true);
        URI there = provider.address(afresh);
        assertThat(there.toString()).contains("max_age=0");

        for (Date before : new @Nullable Date[] {null, Date.from(Instant.now().minusSeconds(120))}) {
            JWT proof = THERE.signed(
                    THERE.claims(there, "anna").claim("auth_time", before).build());
            assertThatThrownBy(() -> provider.prove(afresh, THERE.consents(there, proof)))
                    .isInstanceOf(ProofRefused.class);
        }
        JWT now = THERE.signed(THERE.claims(there, "anna")
                .claim("auth_time", Date.from(Instant.now()))
                .build());
        assertThat(provider.prove(afresh, THERE.consents(there, now)).subject()).isEqualTo("anna");
    }

    @Test
    void a_provider_that_does_not_know_us_proves_nothing() {
        Provider stranger = provider(settings(THERE.issuer(), "wrong", false));
        Attempt way = stranger.begin(false);
        String query = THERE.consents(stranger.address(way), "anna");

        assertThatThrownBy(() -> stranger.prove(way, query)).isInstanceOf(ProofRefused.class);
    }

    @Test
    void a_provider_that_went_away_is_told_from_one_that_refuses() {
        FakeProvider leaving = FakeProvider.starts();
        Provider lost = provider(settings(leaving.issuer(), FakeProvider.SECRET, false));
        Attempt way = lost.begin(false);
        String query = leaving.consents(lost.address(way), "anna");
        leaving.goesAway();

        assertThatThrownBy(() -> lost.prove(way, query)).isInstanceOf(Failure.Unavailable.class);
        Provider neverThere = provider(settings(leaving.issuer(), FakeProvider.SECRET, false));
        assertThatThrownBy(() -> neverThere.address(way)).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_the_one() {
        FakeProvider liar = FakeProvider.starts();
        Provider provider = provider(settings(liar.issuer(), FakeProvider.SECRET, false));
        liar.calls(THERE.issuer());

        assertThatThrownBy(() -> provider.address(attempt)).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void without_an_issuer_there_is_no_provider() {
        Provider none = provider(settings(null, null, false));

        assertThat(none.name()).isEmpty();
        assertThatThrownBy(() -> none.address(attempt)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> none.prove(attempt, "")).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_start_with_half_of_the_settings_or_an_issuer_without_https_is_refused() {
        assertThatThrownBy(() -> Client.of(settings("https://id.example", " ", false), ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DOCKET_OIDC_CLIENT_SECRET");
        for (String issuer : List.of("http://id.example", "id.example", "https:", "https://", "no address")) {
            assertThatThrownBy(() -> Client.of(settings(issuer, "secret", false), ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("DOCKET_OIDC_ISSUER");
        }
    }

    @Test
    void a_provider_without_a_name_is_known_by_its_host() {
        OidcSettings settings =
                new OidcSettings(null, "https://id.example/realm", "docket", "secret", List.of("openid"), false);

        assertThat(provider(settings).name()).contains("id.example");
        assertThat(settings.toString()).doesNotContain("secret");
    }
}
