package docket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** HTML says what the text says, and nothing more. */
class TextHtmlTest {

    private static String body(String text) {
        return TextHtml.of(text).replaceAll("(?s).*<body>\\n|</body>.*", "");
    }

    @Test
    void paragraphs_and_lines_stay() {
        assertThat(body("One\nmore\n\n\nTwo\n")).isEqualTo("<p>One<br>\nmore</p>\n<p>Two</p>\n");
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
