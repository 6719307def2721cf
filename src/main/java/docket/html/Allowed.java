package docket.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/** The list of what HTML of strangers may hold: no looks of its own, nothing active, nothing that names or loads anything. */
final class Allowed {

    /** What gives a text its form. */
    static final Set<String> ELEMENTS = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "code",
            "tt",
            "kbd",
            "samp",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "strike",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "big",
            "q",
            "cite",
            "address",
            "center",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "a",
            "img",
            "figure",
            "figcaption",
            "details",
            "summary",
            "span",
            "font");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Allowed() {}

    /**
     * The sanitizer.
     *
     * @param image what stands for the address of a picture; null: the picture is left out
     * @param out receives what is allowed
     */
    static HtmlSanitizer.Policy policy(UnaryOperator<@Nullable String> image, HtmlStreamEventReceiver out) {
        return new HtmlPolicyBuilder()
                .allowElements(ELEMENTS.toArray(String[]::new))
                .allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
                .allowElements(Allowed::link, "a")
                .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
                .allowAttributes("href")
                .matching((_, _, value) -> isLink(value) ? value : null)
                .onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .allowAttributes("src")
                .matching((_, _, value) -> image.apply(value))
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img", "a")
                .allowAttributes("width", "height")
                .matching((_, _, value) -> number(value, 4))
                .onElements("img")
                .allowAttributes("colspan", "rowspan")
                .matching((_, _, value) -> number(value, 2))
                .onElements("td", "th")
                .allowAttributes("start")
                .matching((_, _, value) -> number(value, 6))
                .onElements("ol")
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .build(out);
    }

    private static @Nullable String link(String name, List<String> attributes) {
        if (!attributes.contains("href")) {
            return null;
        }
        attributes.add("target");
        attributes.add("_blank");
        return name;
    }

    private static boolean isLink(String address) {
        int colon = address.indexOf(':');
        return colon > 0
                && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                && address.chars().noneMatch(c -> c <= ' ' || c == '\\');
    }

    private static @Nullable String number(String value, int digits) {
        boolean isNumber =
                !value.isEmpty() && value.length() <= digits && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? value : null;
    }
}
