package docket.casework;

import docket.platform.Problems;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The free words by which staff find tickets again, in the one form in which they are kept and compared. */
public final class Tags {

    private static final int MOST = 50;
    private static final int LONGEST = 50;

    private Tags() {}

    /** The words clean, each once, in order; what can't be a tag is a problem of {@code tags}. */
    static List<String> check(List<String> words, Problems problems) {
        List<String> tags = words.stream().map(Tags::clean).distinct().sorted().toList();
        if (tags.size() > MOST) {
            problems.add("tags", "must be at most " + MOST + " words");
        }
        if (!tags.stream().allMatch(Tags::isTag)) {
            problems.add(
                    "tags", "must be words of 1 to " + LONGEST + " characters, without commas and control characters");
        }
        return tags;
    }

    /** The word as it is kept. */
    public static String clean(String word) {
        return Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static boolean isTag(String word) {
        int length = word.codePointCount(0, word.length());
        return length >= 1
                && length <= LONGEST
                && word.codePoints().noneMatch(c -> c == ',' || Character.getType(c) == Character.CONTROL);
    }
}
