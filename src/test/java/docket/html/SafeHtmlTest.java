package docket.html;

import static org.assertj.core.api.Assertions.assertThat;

import docket.html.SafeHtml.Safe;
import docket.html.SafeHtml.Showing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of HTML of strangers is shown, and how. */
class SafeHtmlTest {

    private static final Showing PLAIN = new Showing(_ -> Optional.empty(), false, "Quote", "Signature");
    private static final Showing REMOTE = new Showing(_ -> Optional.empty(), true, "Quote", "Signature");

    @Test
    void what_gives_a_text_its_form_stays() {
        String html = "<h1>Title</h1><p>One <b>bold</b> <i>word</i></p><ul><li>a</li></ul>"
                + "<table><tbody><tr><td colspan=\"2\">cell</td></tr></tbody></table>";

        assertThat(shown(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{background:url(https://evil.example)}</style>",
                "<p style=\"background:url(https://evil.example/x)\" class=\"a\" id=\"b\" onclick=\"alert(1)\">x</p>",
                "<form action=\"https://evil.example\"><input name=\"password\"><button>x</button></form>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<iframe src=\"https://evil.example\"></iframe><object data=\"x\"></object><embed src=\"x\">",
                "<img srcset=\"https://evil.example/x 2x\" src=\"/logout\">",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\"><video poster=\"https://evil.example\"></video>",
                "<a href=\"javascript:alert(1)\">x</a><a href=\" jav&#x09;ascript:alert(1)\">y</a>",
                "<a href=\"/logout\">x</a><a href=\"//evil.example\">y</a><a href=\"data:text/html,x\">z</a>",
                "<base href=\"https://evil.example\"><meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=\"https://evil.example\"><body background=\"https://evil.example\">",
                "<p><!-- <img src=x onerror=alert(1)> --><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"
            })
    void what_acts_or_loads_or_names_is_gone(String html) {
        assertThat(shown(html))
                .doesNotContain(
                        "alert", "evil", "logout", "style", "class", "id=", "onclick", "<form", "<input", "<svg");
    }

    @Test
    void a_link_opens_elsewhere_and_tells_nothing() {
        assertThat(shown("<a href=\"https://shop.example/a?b=1&amp;c=2\" rel=\"opener\">Look</a>"))
                .contains("target=\"_blank\"", "noopener", "noreferrer", "nofollow")
                .contains("https://shop.example/a?b&#61;1&amp;c&#61;2")
                .doesNotContain("\"opener");
        assertThat(shown("<a href=\"mailto:ann@example.com\">Ann</a> <a href=\"tel:+4912\">call</a>"))
                .contains("mailto:", "tel:");
    }

    @Test
    void pictures_of_elsewhere_are_counted_and_not_loaded() {
        String html =
                "<img src=\"https://a.example/1.png\"><img src=\"http://a.example/2.png\"><img src=\"//a.example/3\">";

        assertThat(SafeHtml.of(html, PLAIN)).isEqualTo(new Safe("", 3));
        assertThat(SafeHtml.of(html, REMOTE).remoteImages()).isEqualTo(3);
        assertThat(SafeHtml.of(html, REMOTE).html())
                .contains("https://a.example/1.png")
                .doesNotContain("2.png", "/3");
    }

    @Test
    void pictures_that_came_along_are_shown_from_where_they_are_kept() {
        Showing showing = new Showing(
                id -> id.equals("a+b(1)@x") ? Optional.of("/files/7") : Optional.empty(), false, "Quote", "Signature");

        assertThat(SafeHtml.of(
                        "<p><img src=\"cid:a+b(1)@x\" alt=\"Logo\" width=\"20\"><img src=\"cid:other\"></p>", showing))
                .isEqualTo(new Safe("<p><img src=\"/files/7\" alt=\"Logo\" width=\"20\" /></p>", 0));
    }

    @Test
    void a_quote_is_folded() {
        assertThat(shown("<p>New</p><blockquote type=\"cite\"><p>Old</p></blockquote><p>More</p>"))
                .isEqualTo("<p>New</p><details><summary>Quote</summary><blockquote><p>Old</p></blockquote></details>"
                        + "<p>More</p>");
        assertThat(shown("<div>New</div><div class=\"a gmail_quote\">On … wrote:<blockquote class=\"gmail_quote\">Old"
                        + "</blockquote></div>"))
                .isEqualTo("<div>New</div><div>On … wrote:<details><summary>Quote</summary><blockquote>Old"
                        + "</blockquote></details></div>");
        assertThat(shown("<blockquote>A saying</blockquote>")).isEqualTo("<blockquote>A saying</blockquote>");
    }

    @Test
    void what_is_said_between_quotes_or_passed_on_is_not_folded() {
        assertThat(shown("<div class=\"gmail_quote\"><blockquote class=\"gmail_quote\">One?</blockquote>Yes."
                        + "<blockquote class=\"gmail_quote\">Two?</blockquote></div>"))
                .contains("</details>Yes.<details>");
        assertThat(shown("<div class=\"gmail_quote\">---------- Forwarded message ---------<p>An error</p></div>"))
                .doesNotContain("<details>");
    }

    @Test
    void what_outlook_repeats_is_folded_to_the_end() {
        assertThat(shown("<div class=\"WordSection1\"><p>New</p>"
                        + "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>From: Ann</div>"
                        + "<p>Old</p></div>"))
                .isEqualTo(
                        "<div><p>New</p><details><summary>Quote</summary><div>From: Ann</div><p>Old</p></details></div>");
        assertThat(
                        shown(
                                "<div>New</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: Ann</div>Old"))
                .isEqualTo(
                        "<div>New</div><details><summary>Quote</summary><div></div><hr /><div>From: Ann</div>Old</details>");
    }

    @Test
    void a_signature_is_folded() {
        assertThat(shown("<p>Hi</p><div class=\"gmail_signature\">Ann</div>"))
                .isEqualTo("<p>Hi</p><details><summary>Signature</summary><div>Ann</div></details>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<div>b</p>c</div>",
                "<b><p>a</b>b</p><i>c",
                "<table><div>a</div><tr><p>b</table>c",
                "<a href=https://a.example><a href=https://b.example>x</a></a>",
                "<div class=gmail_quote><p><div class=gmail_signature>x</p></div></blockquote></details>",
                "<details><summary><blockquote type=cite></details>x</summary>",
                "<ul><p>a<li>b</ul></li><dt>x<dd><h1>y<h2>z",
                "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; {{x}} ${y} `",
                "<p title='`'>&#0;\u0000\uFFFE\uD800</p>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>x</noscript><object><p>y</object>",
                "<pre>\n\na\n</pre><textarea></textarea><xmp><b></xmp><plaintext><i>"
            })
    void what_was_made_fit_is_made_the_same_again(String html) {
        String once = shown(html);

        assertThat(shown(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<x>",
                "</x>",
                "<a href=https://a.example>",
                "<b><p></b>",
                "<",
                "<!--",
                "<a b=\"",
                "&",
                "<li><table>"
            })
    void a_mail_that_repeats_itself_takes_no_more_than_its_length(String piece) {
        String html = piece.repeat((1 << 18) / piece.length());

        assertThat(SafeHtml.of(html, PLAIN).html()).doesNotContain("<x>", "<!--");
        assertThat(PlainText.of(html, 1 << 20)).hasSizeLessThanOrEqualTo(1 << 20);
    }

    @Test
    void a_mail_of_which_the_elements_would_multiply_is_shown_as_text() {
        String shown = shown('"' + "<td>x</table>".repeat(80_000));

        assertThat(shown).startsWith("<div>&#34;<br />x<br />x<br />").doesNotContain("<td>");
        assertThat(shown(shown)).isEqualTo(shown);
    }

    @Test
    void attributes_without_end_are_left_out() {
        assertThat(shown("<a " + "href=https://a.example ".repeat(10_000) + ">x</a>"))
                .containsOnlyOnce("https://a.example");
    }

    private static String shown(String html) {
        return SafeHtml.of(html, PLAIN).html();
    }
}
