package docket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** HTML says what the text says, and nothing more. */
class TextHtmlTest {

    private static String body(String text) {
        return TextHtml.of(text, "en")
                .replaceAll("(?s).*<div style=\"max-width:42em\">\\n|</div>\\n</body>.*", "")
                .replace("<p dir=\"auto\">", "<p>");
    }

    @Test
    void paragraphs_and_lines_stay() {
        assertThat(body("One\nmore\n\n\nTwo\n")).isEqualTo("<p>One<br>\nmore</p>\n<p>Two</p>\n");
    }

    @Test
    void columns_and_indents_stay() {
        assertThat(body("  sda   ok\n\tsdb"))
                .isEqualTo("<p>\u00a0\u00a0sda \u00a0\u00a0ok<br>\n\u00a0\u00a0\u00a0\u00a0sdb</p>\n");
    }

    @Test
    void what_stands_below_the_last_dashes_is_set_apart() {
        assertThat(body("Hello\n-- \nmine\n\n-- \nAnna, Desk\n"))
                .startsWith("<p>Hello<br>\n-- <br>\nmine</p>\n<div style=")
                .endsWith(">\n<p>Anna, Desk</p>\n</div>\n");
        assertThat(body("-- \nAnna")).startsWith("<div style=").endsWith("<p>Anna</p>\n</div>\n");
    }

    @Test
    void each_paragraph_runs_as_its_letters_do() {
        assertThat(TextHtml.of("\u05e9\u05dc\u05d5\u05dd\n\nHello", "de"))
                .contains(
                        "<html lang=\"de\">",
                        "<p dir=\"auto\">\u05e9\u05dc\u05d5\u05dd</p>\n<p dir=\"auto\">Hello</p>");
    }

    @Test
    void markup_is_text() {
        assertThat(body("<script>alert('x') & \"y\"</script>"))
                .isEqualTo("<p>&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;</p>\n");
    }

    @Test
    void addresses_of_the_web_are_links_and_nothing_else_is() {
        assertThat(body("See (https://a.example/?b=1&c=2), javascript:alert(1)"))
                .isEqualTo("<p>See (<a href=\"https://a.example/?b=1&amp;c=2\">https://a.example/?b=1&amp;c=2</a>),"
                        + " javascript:alert(1)</p>\n");
        assertThat(body("https://a.example/\"onclick=alert(1)")).doesNotContain("\"onclick");
    }
}
