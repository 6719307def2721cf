package docket.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a text of many lines may be. */
public final class Texts {

    /** The last two ranges would turn round the rest of a line, or let it run into what follows (UAX 9, 2.1 to 2.4). */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+");

    private Texts() {}

    /** What stands for the text in one line: white space, controls and what turns the direction of writing become a space. */
    public static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** Adds what is wrong with a text: too long, or with control characters other than tab and line breaks. */
    public static void check(Problems problems, String property, String text, long longest) {
        if (text.getBytes(StandardCharsets.UTF_8).length > longest) {
            problems.add(property, "must be at most " + longest + " bytes of UTF-8");
        }
        if (text.codePoints()
                .anyMatch(c -> c != '\t' && c != '\n' && c != '\r' && Character.getType(c) == Character.CONTROL)) {
            problems.add(property, "must not contain control characters");
        }
    }
}
