package docket.ticketroom;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places that a canned text leaves open, such as {@code {{customer}}}. */
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{\\{ ?([A-Za-z]{1,40}) ?}}");

    private Blanks() {}

    /** The text with what is known in its places; places of unknown names stay as they are. */
    static String fill(String text, Map<String, String> known) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value(blank, known)));
    }

    private static String value(MatchResult blank, Map<String, String> known) {
        return known.getOrDefault(blank.group(1), blank.group());
    }
}
