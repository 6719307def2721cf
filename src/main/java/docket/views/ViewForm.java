package docket.views;

import docket.platform.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a view is to be like.
 *
 * @param name one line of 1 to 100 characters
 * @param query of an address, as browsers send it: at most 2,000 characters of ASCII without spaces; it may be empty
 */
public record ViewForm(@Nullable String name, @Nullable String query, boolean shared) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 2000;

    /** RFC 3986, 3.4, and the few characters beyond it that browsers leave as they are. */
    private static final Pattern QUERY = Pattern.compile("[\\x21\\x24-\\x3B=\\x3F-\\x7E]*");

    /** The same, clean; {@link docket.platform.Failure.Invalid} names every field that is wrong. */
    Checked check() {
        Problems problems = new Problems();
        Checked checked = new Checked(name(problems), query(problems), shared);
        problems.throwIfAny();
        return checked;
    }

    /** A form without a fault. */
    public record Checked(String name, String query, boolean shared) {}

    private String name(Problems problems) {
        if (name == null || name.isBlank()) {
            problems.add("name", Problems.REQUIRED);
            return "";
        }
        String clean = name.strip();
        boolean legible = clean.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL);
        if (!legible || clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            problems.add("name", "must be 1 to " + LONGEST_NAME + " characters on one line");
        }
        return clean;
    }

    private String query(Problems problems) {
        if (query == null) {
            problems.add("query", Problems.REQUIRED);
            return "";
        }
        if (query.length() > LONGEST_QUERY || !QUERY.matcher(query).matches()) {
            problems.add("query", "must be at most " + LONGEST_QUERY + " characters of a query in an address");
        }
        return query;
    }
}
