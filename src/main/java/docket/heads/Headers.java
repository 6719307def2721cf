package docket.heads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers of a message or a part, unfolded and otherwise as they were sent; several of a name in their order. */
public final class Headers {

    /** Spaces, and characters that only change how others look. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cf}]*");

    private final Map<String, List<String>> values = new HashMap<>();

    /** Adds one, as its bytes stand after the colon. */
    public void add(String name, byte[] value) {
        String text =
                Charsets.decode(value).replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
        values.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(text.strip());
    }

    /** Those of that name in lower case. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first of that name in lower case; empty where there is none. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The names in lower case. */
    Set<String> names() {
        return values.keySet();
    }

    /** A text for people in one line, decoded and cut to a length; what can't be seen counts as a space. */
    public static String line(String value, int longest) {
        StringBuilder line = new StringBuilder();
        EncodedWords.decode(value).codePoints().forEach(c -> {
            boolean isSpace = Character.isWhitespace(c)
                    || Character.isISOControl(c)
                    || turns(c)
                    || Character.getType(c) == Character.SURROGATE;
            if (!isSpace) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        String whole = UNSEEN.matcher(line).matches() ? "" : line.toString().strip();
        int length = whole.codePointCount(0, whole.length());
        return length <= longest ? whole : whole.substring(0, whole.offsetByCodePoints(0, longest));
    }

    /** Whether a character turns the direction of what follows, so that {@code gpj.exe} is read as {@code exe.jpg}. */
    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
