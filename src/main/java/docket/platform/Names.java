package docket.platform;

import java.util.List;

/** What a name of a thing of the desk may be: one line that people can read and type. */
public final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The name without white space around it; {@link Failure.Invalid} where it can be none. */
    public static String check(String name) {
        String clean = name.strip();
        boolean legible = clean.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL);
        if (clean.isEmpty() || !legible || clean.codePointCount(0, clean.length()) > LONGEST) {
            throw new Failure.Invalid(
                    List.of(new Problem("name", "must be 1 to " + LONGEST + " characters on one line")));
        }
        return clean;
    }
}
