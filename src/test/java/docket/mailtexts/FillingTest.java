package docket.mailtexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How words and values come together. */
class FillingTest {

    @Test
    void a_value_stands_in_the_place_of_its_name() {
        assertThat(Filling.text(
                        "{text}\n\n-- \n{writer}, {desk}\n", Map.of("text", "Done.", "writer", "Anna", "desk", "Help")))
                .isEqualTo("Done.\n\n-- \nAnna, Help\n");
    }

    @Test
    void what_a_value_holds_is_never_filled() {
        assertThat(Filling.text("{text} {desk}", Map.of("text", "{desk} $1 \\", "desk", "Help")))
                .isEqualTo("{desk} $1 \\ Help\n");
    }

    @Test
    void a_line_whose_blanks_are_all_empty_is_left_out_and_leaves_no_gap() {
        String words = "Hello {name},\n\nIt is here: {link}\n\n{signature}\n\n-- \n{writer}, {desk}\n{link}";

        assertThat(Filling.text(words, Map.of("desk", "Help", "link", " ", "name", "")))
                .isEqualTo("-- \n, Help\n");
    }

    @Test
    void the_empty_lines_of_a_value_stay() {
        assertThat(Filling.text("{text}\n\n{desk}", Map.of("text", "  One\n\n\nTwo\n\n", "desk", "Help")))
                .isEqualTo("  One\n\n\nTwo\n\nHelp\n");
    }

    @Test
    void a_subject_is_one_line_whatever_comes() {
        assertThat(Filling.line(
                        "[#{hash}] {title}", Map.of("hash", "K7QX", "title", "a\r\nBcc: b@c.example\u2028d\0e\u202ef")))
                .isEqualTo("[#K7QX] a Bcc: b@c.example d e f");
    }
}
