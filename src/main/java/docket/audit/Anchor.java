package docket.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is noted of a seal outside of the database, so that it is missed where seals are cut off.
 *
 * @param number the seal's
 * @param mac the seal's, in hexadecimal
 */
public record Anchor(long number, String mac) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads {@code NUMBER:MAC}; empty where the text is none. */
    public static Optional<Anchor> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Anchor(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ":" + mac;
    }
}
