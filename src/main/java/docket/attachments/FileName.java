package docket.attachments;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file, as shown to people: data, and never a path. */
public record FileName(String value) {

    private static final int LONGEST = 255;
    private static final int LONGEST_EXTENSION = 32;

    /** Controls and line breaks, format characters (bidi and zero width among them), unpaired surrogates. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /**
     * Takes a name that {@link #of} made.
     *
     * @throws IllegalArgumentException where it would make another name of this one, or none
     */
    public FileName {
        if (!isName(value) || !normalised(value).equals(value)) {
            throw new IllegalArgumentException("Not a normalised file name");
        }
    }

    /** The name within what a client or a mail sent; empty where none is left: {@code ""}, {@code a/}, {@code ..}. */
    public static Optional<FileName> of(String sent) {
        return Optional.of(normalised(sent)).filter(FileName::isName).map(FileName::new);
    }

    private static boolean isName(String value) {
        return !value.isEmpty() && !value.equals(".") && !value.equals("..");
    }

    // Composed after stripping: what stood apart only by an unseen character may compose now. Cut roughly before:
    // composing takes the square of the length where somebody means it badly.
    private static String normalised(String sent) {
        String seen = UNSEEN.matcher(sent).replaceAll("");
        String last = seen.substring(1 + Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')));
        String composed = Normalizer.normalize(shortened(trimmed(last), 4 * LONGEST), Normalizer.Form.NFC);
        return trimmed(shortened(trimmed(composed), LONGEST));
    }

    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isSpace(name.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static String shortened(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        if (length <= longest) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        int extension = dot <= 0 ? 0 : name.codePointCount(dot, name.length());
        if (extension > LONGEST_EXTENSION) {
            extension = 0;
        }
        String ending = name.substring(name.offsetByCodePoints(name.length(), -extension));
        return name.substring(0, name.offsetByCodePoints(0, longest - extension)) + ending;
    }
}
