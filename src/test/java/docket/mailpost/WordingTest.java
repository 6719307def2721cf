package docket.mailpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a mail's words. */
class WordingTest {

    private final Wording wording = new Wording("en");

    @ParameterizedTest
    @CsvSource({
        "Re: Printer, Printer",
        "'RE: AW: Fwd: Printer', Printer",
        "'Re[2]: [#K7QX] Printer', Printer",
        "'[#K7QX] Re: Printer', Printer",
        "RES: Rif: 回复：Printer, Printer",
        "Reading glasses, Reading glasses",
        "'', (no subject)",
        "'Re:', (no subject)"
    })
    void a_title_is_the_subject_without_what_says_that_it_is_an_answer(String subject, String title) {
        assertThat(wording.title(subject, 250)).isEqualTo(title);
    }

    @Test
    void a_title_is_cut_between_characters() {
        assertThat(wording.title("😀".repeat(300), 250)).isEqualTo("😀".repeat(250));
    }

    @Test
    void a_text_has_no_control_characters_and_keeps_its_lines() {
        assertThat(wording.content("a\0b\u0007\n\tc", List.of(), 100)).isEqualTo("ab\n\tc");
    }

    @Test
    void a_text_that_is_too_long_is_cut_between_characters_and_says_so() {
        String content = wording.content("é".repeat(200), List.of("(Two files.)"), 150);

        assertThat(content).startsWith("éé").endsWith("(Two files.)\n(The text goes on in the original mail.)");
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void it_speaks_the_language_of_the_mailbox_and_english_else() {
        assertThat(new Wording("de").title("", 250)).isEqualTo("(kein Betreff)");
        assertThat(new Wording("fr").title("", 250)).isEqualTo("(no subject)");
        assertThat(wording.leftOut(1)).isEqualTo("(One more file is in the original mail.)");
        assertThat(wording.leftOut(3)).isEqualTo("(3 more files are in the original mail.)");
    }
}
