package docket.platform;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a name of a thing of the desk may be: one line that people can read and type. */
public final class Names {

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private Names() {}

    /** The name without white space around it; {@link Failure.Invalid} where it can be none. */
    public static String check(@Nullable String name) {
        Problems problems = new Problems();
        String clean = check(problems, "name", name);
        problems.throwIfAny();
        return clean;
    }

    /** The name without white space around it; where it can be none, the empty string beside a problem. */
    public static String check(Problems problems, String property, @Nullable String name) {
        if (name == null || name.isBlank()) {
            problems.add(property, Problems.REQUIRED);
            return "";
        }
        String clean = name.strip();
        boolean legible = clean.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL);
        if (!legible || clean.codePointCount(0, clean.length()) > LONGEST) {
            problems.add(property, "must be 1 to " + LONGEST + " characters on one line");
            return "";
        }
        return clean;
    }

    /** The id that stands where a name could; empty where it can be none. */
    public static Optional<Long> id(String nameOrId) {
        return ID.matcher(nameOrId).matches() ? Optional.of(Long.parseLong(nameOrId)) : Optional.empty();
    }
}
