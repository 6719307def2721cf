package docket.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Together;
import docket.platform.Failure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes of passwords. */
class Argon2Test {

    private final Argon2 argon2 = new Argon2();

    @Test
    void a_hash_names_its_parameters_and_is_the_password_s_alone() {
        String hash = argon2.hash("seven green lamps");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(argon2.hash("seven green lamps"));
        assertThat(argon2.matches("seven green lamps", Optional.of(hash))).isTrue();
        assertThat(argon2.matches("seven green lamps ", Optional.of(hash))).isFalse();
        assertThat(argon2.outdated(hash)).isFalse();
    }

    @Test
    void without_a_hash_it_is_no() {
        assertThat(argon2.matches("seven green lamps", Optional.empty())).isFalse();
    }

    @Test
    void a_long_password_counts_to_its_last_character() {
        String hash = argon2.hash("x".repeat(1023) + "a");

        assertThat(argon2.matches("x".repeat(1023) + "b", Optional.of(hash))).isFalse();
    }

    @Test
    void a_hash_of_other_parameters_is_outdated() {
        assertThat(argon2.outdated(new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("seven green lamps")))
                .isTrue();
    }

    @Test
    void a_flood_is_turned_away_and_not_queued_for_ever() throws Exception {
        Callable<Boolean> hashed = () -> {
            try {
                argon2.hash("seven green lamps");
                return true;
            } catch (Failure.TooMany e) {
                return false;
            }
        };

        List<Boolean> all = Together.run(Collections.nCopies(100, hashed));

        assertThat(all).contains(true, false);
        assertThat(argon2.hash("seven green lamps")).isNotEmpty();
    }
}
