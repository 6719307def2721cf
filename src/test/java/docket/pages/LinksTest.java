package docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pages.Links.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses in a text become links. */
class LinksTest {

    @Test
    void the_text_around_an_address_stays_as_it_is() {
        assertThat(Links.in("See https://status.example/42, please.\n<b>"))
                .containsExactly(
                        new Piece("See ", null),
                        new Piece("https://status.example/42", "https://status.example/42"),
                        new Piece(", please.\n<b>", null));
        assertThat(Links.in("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(https://a.example/b), https://a.example/b",
        "https://a.example/b_(c), https://a.example/b_(c)",
        "https://a.example/?q=1&r=2#s!, https://a.example/?q=1&r=2#s",
        "<http://a.example>, http://a.example"
    })
    void what_ends_the_sentence_is_no_part_of_an_address(String text, String address) {
        assertThat(Links.in(text)).contains(new Piece(address, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://files.example",
                "https://",
                "https://?.",
                "https://bank.example@evil.example/",
                "https://a.example/%zz",
                "HTTPS//a.example",
                "www.example"
            })
    void nothing_else_is_a_link(String text) {
        assertThat(Links.in(text)).containsExactly(new Piece(text, null));
    }
}
