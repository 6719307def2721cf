package docket.platform;

import java.nio.charset.StandardCharsets;

/** What a text of many lines may be. */
public final class Texts {

    private Texts() {}

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
