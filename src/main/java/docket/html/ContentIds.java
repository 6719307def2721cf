package docket.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses by which HTML names the pictures that came with it (RFC 2392): {@code cid:logo@example.com}. */
public final class ContentIds {

    private static final String SCHEME = "cid:";
    private static final Pattern ADDRESS = Pattern.compile("(?i)cid:[^\"'<> \\t\\n)]{0,998}");

    private ContentIds() {}

    /** The ids that stand somewhere in the HTML; none is ever shown, so it need not be read as HTML. */
    public static Set<String> in(String html) {
        return ADDRESS.matcher(html)
                .results()
                .map(address -> of(address.group()))
                .collect(Collectors.toSet());
    }

    static boolean isOne(String address) {
        return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The id in such an address. */
    static String of(String address) {
        String id = address.substring(SCHEME.length());
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
