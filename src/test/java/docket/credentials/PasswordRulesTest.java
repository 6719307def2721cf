package docket.credentials;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.platform.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which passwords may be chosen. */
class PasswordRulesTest {

    private static void assertTaken(String password) {
        assertThatCode(() -> PasswordRules.check(password, List.of("Nora", "nora@desk.example")))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(String password, String why) {
        assertThatThrownBy(() -> PasswordRules.check(password, List.of("Nora Newcomer", "nora@desk.example")))
                .as(password)
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(why);
    }

    @Test
    void any_characters_make_one_and_none_must_be_there() {
        assertTaken("seven green lamps by winter");
        assertTaken("  drei Äpfel und 🦉 im Schnee  ");
        assertTaken("kvzrtqwmxbnd");
    }

    @Test
    void twelve_characters_are_the_least() {
        assertRefused("kvzrtqwmxbn", "at least 12 characters");
        assertRefused("🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉", "at least 12 characters");
    }

    @Test
    void a_thousand_and_twenty_four_are_the_most() {
        assertTaken("seven green lamps by winter ".repeat(36));
        assertRefused("seven green lamps by winter ".repeat(37), "at most 1024 characters");
    }

    @Test
    void what_is_easily_guessed_is_refused() {
        for (String easy : List.of(
                "passwordpassword",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiop123",
                "noranewcomer",
                "nora@desk.example")) {
            assertRefused(easy, "too easy to guess");
        }
    }
}
