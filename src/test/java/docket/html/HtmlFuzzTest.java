package docket.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import docket.html.SafeHtml.Showing;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever HTML comes, what is shown of it holds nothing but what the list allows, and stays the same. */
class HtmlFuzzTest {

    private static final Showing SHOWING = new Showing(_ -> Optional.of("cid:picture"), false, "Quote", "Signature");

    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)(?: /)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");

    /** What the sanitizer writes between braces, so that no template takes them for its own. */
    private static final String PARTED = "{<!-- -->";

    private static final Set<String> ATTRIBUTES = Set.of(
            "href", "rel", "target", "src", "alt", "title", "width", "height", "colspan", "rowspan", "start", "dir");

    @ValueSource(
            strings = {
                "<p onclick=x style='y'>a<script>b</script><a href=javascript:c>d</a><img src=https://e.example srcset=f>",
                "<div class=\"gmail_quote\">On … wrote:<blockquote type=\"cite\">x</blockquote></div><div id=\"Signature\">y",
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>From:</div><p>x",
                "<table><tr><td colspan=2><ul><li><b><i>x</b></i></table><select><option><textarea><xmp></textarea>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"><svg></p><style><a id=\"</style><img src=1>\">",
                "<img src=\"cid:a@b\" alt='\"'><!--><img src=x>--><![CDATA[<p>]]><?php x ?><details><summary>z</details>"
            })
    @FuzzTest
    void any_html_is_shown_as_the_list_allows(@NotNull String html) {
        String shown = SafeHtml.of(html, SHOWING).html();

        Matcher tags = TAG.matcher(shown);
        while (tags.find()) {
            assertThat(Allowed.ELEMENTS).contains(tags.group(1));
            check(ATTRIBUTE.matcher(tags.group(2)));
        }
        assertThat(tags.replaceAll("").replace(PARTED, "{")).doesNotContain("<");
        assertThat(SafeHtml.of(shown, SHOWING).html()).isEqualTo(shown);
        assertThat(PlainText.of(html, 1000)).hasSizeLessThanOrEqualTo(1000);
    }

    private static void check(Matcher attributes) {
        while (attributes.find()) {
            assertThat(ATTRIBUTES).contains(attributes.group(1));
            if (attributes.group(1).equals("href")) {
                assertThat(attributes.group(2)).matches("(?is)(https?|mailto|tel):.*");
            }
            if (attributes.group(1).equals("src")) {
                assertThat(attributes.group(2)).startsWith("cid:");
            }
        }
    }
}
