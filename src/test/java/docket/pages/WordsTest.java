package docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import docket.platform.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** How pages speak. */
class WordsTest {

    private static final Instant TIME = Instant.parse("2025-03-09T15:04:00Z");

    @Test
    void times_are_those_of_the_readers_zone() {
        assertThat(Words.of("de", ZoneId.of("Europe/Vienna")).time(TIME)).isEqualTo("09.03.2025, 16:04");
        assertThat(Words.of("en").time(TIME)).contains("Mar 9, 2025").endsWith("UTC");
    }

    @Test
    void lists_show_no_more_of_a_time_than_is_needed() {
        Words words = Words.of("de", ZoneId.of("Europe/Vienna"));

        assertThat(words.brief(TIME)).isEqualTo("9. März 2025");
        assertThat(words.brief(Instant.now())).matches("\\d\\d:\\d\\d");
    }

    @Test
    void what_is_wrong_is_told_in_the_readers_language() {
        Words german = Words.of("de");

        assertThat(german.problem(new Problem("title", "is required"))).isEqualTo("fehlt");
        assertThat(german.problem(new Problem("title", "must be at most 250 characters long")))
                .isEqualTo("darf höchstens 250 Zeichen lang sein");
        assertThat(german.problem(new Problem("x", "is odd"))).isEqualTo("is odd");
    }

    @Test
    void every_language_has_words_for_everything() {
        ResourceBundle english = ResourceBundle.getBundle("words.pages", Locale.ENGLISH);
        ResourceBundle german = ResourceBundle.getBundle("words.pages", Locale.GERMAN);

        assertThat(german.keySet()).isEqualTo(english.keySet());
    }
}
