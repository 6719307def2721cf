package docket.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The form of a token's secret. */
class TokenSecretTest {

    private final String secret = TokenSecret.random().reveal();

    @Test
    void it_is_dkt_and_49_characters_that_need_no_quotes_anywhere() {
        assertThat(secret).matches("dkt_[0-9A-Za-z]{49}");
        assertThat(TokenSecret.parse(secret).orElseThrow().reveal()).isEqualTo(secret);
    }

    @Test
    void a_typo_anywhere_is_told_by_the_checksum() {
        for (int i = 0; i < secret.length(); i++) {
            char typo = secret.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(TokenSecret.parse(secret.substring(0, i) + typo + secret.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void what_has_another_form_is_none() {
        for (String text : new String[] {"", "dkt_", secret + "a", secret.substring(1), " " + secret, secret + "\n"}) {
            assertThat(TokenSecret.parse(text)).isEmpty();
        }
    }

    @Test
    void no_two_are_the_same() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            secrets.add(TokenSecret.random().reveal());
        }
        assertThat(secrets).hasSize(1_000);
    }

    @Test
    void only_its_digest_of_256_bits_is_kept() {
        assertThat(TokenSecret.parse(secret).orElseThrow().digest())
                .hasSize(32)
                .isEqualTo(TokenSecret.parse(secret).orElseThrow().digest())
                .isNotEqualTo(TokenSecret.random().digest());
    }
}
