package docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import docket.mime.Quotes.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a text says itself, what it repeats, and where its signature begins. */
class ProseTest {

    @Test
    void a_text_without_quotes_is_one_part() {
        assertThat(read("Hello,\n\nit does not start.\n")).containsExactly("SAID: Hello,\n\nit does not start.");
        assertThat(read(" \n")).isEmpty();
    }

    @Test
    void quoted_lines_are_told_from_the_answer_around_them() {
        assertThat(read("Yes.\n\n> Did you restart it?\n>\n\n> And the cable?\nBoth."))
                .containsExactly("SAID: Yes.", "QUOTED: > Did you restart it?\n>\n\n> And the cable?", "SAID: Both.");
    }

    @Test
    void the_line_that_introduces_a_quote_is_folded_with_it() {
        assertThat(read("It works.\n\nOn 3 May 2026 at 10:12, Anna Meyer wrote:\n\n> Try again."))
                .containsExactly(
                        "SAID: It works.", "QUOTED: On 3 May 2026 at 10:12, Anna Meyer wrote:\n\n> Try again.");
        assertThat(read("Am 3. Mai 2026 schrieb Anna:\n> Noch einmal.\n\nNein."))
                .containsExactly("QUOTED: Am 3. Mai 2026 schrieb Anna:\n> Noch einmal.", "SAID: Nein.");
    }

    @Test
    void a_line_that_introduces_nothing_is_said() {
        assertThat(read("On Monday he wrote:\nall is well."))
                .containsExactly("SAID: On Monday he wrote:\nall is well.");
    }

    @Test
    void a_mail_that_is_repeated_whole_is_quoted_to_the_end() {
        assertThat(read("See below.\n-----Original Message-----\nFrom: Anna\n\nTry again."))
                .containsExactly("SAID: See below.", "QUOTED: -----Original Message-----\nFrom: Anna\n\nTry again.");
    }

    @Test
    void a_signature_goes_on_to_the_end() {
        assertThat(read("Thanks\n-- \nAda\nExample Ltd"))
                .containsExactly("SAID: Thanks", "SIGNATURE: -- \nAda\nExample Ltd");
    }

    private static List<String> read(String text) {
        return Prose.of(text).stream()
                .map(block -> block.kind() + ": " + said(block))
                .toList();
    }

    private static String said(Prose.Block block) {
        assertThat(block.kind()).isIn((Object[]) Kind.values());
        return block.pieces().stream().map(Links.Piece::text).collect(Collectors.joining());
    }
}
