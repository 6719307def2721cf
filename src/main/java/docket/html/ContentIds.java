package docket.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The addresses by which HTML names the pictures that came with it (RFC 2392): {@code cid:logo@example.com}. */
public final class ContentIds {

    private static final String SCHEME = "cid:";
    private static final int LONGEST = 998;

    private ContentIds() {}

    /** The ids that stand somewhere in the HTML; none is ever shown, so it need not be read as HTML. */
    public static Set<String> in(String html) {
        Set<String> ids = new HashSet<>();
        int end = 0;
        for (int at = html.indexOf(SCHEME); at >= 0; at = html.indexOf(SCHEME, end)) {
            end = at + SCHEME.length();
            while (end < html.length() && end - at < LONGEST && "\"'<> \t\n)".indexOf(html.charAt(end)) < 0) {
                end++;
            }
            ids.add(of(html.substring(at, end)));
        }
        return ids;
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
