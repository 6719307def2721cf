package docket.mailpost;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Makes of a mail's words what a ticket's title and a message's text may be, and says what was left out. */
final class Wording {

    /** What mail programs put before a subject, in the languages of their users. */
    private static final Pattern ANSWER =
            Pattern.compile("(?iu)^(?:(?:re|aw|antw|sv|vs|odp|ynt|res|rif|fwd?|wg|tr|rv|enc|doorst|回复|答复|回覆|转发|轉寄)"
                    + "(?:\\[\\d{1,3}])?\\s?[:：]|\\[#[0-9A-Z]{4,14}])\\s*");

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    Wording(String language) {
        this.words = ResourceBundle.getBundle("words.mailpost", Locale.forLanguageTag(language), ENGLISH_ELSE);
    }

    /** The subject as a title: without what says that it is an answer. */
    String title(String subject, int longest) {
        String title = subject;
        String before;
        do {
            before = title;
            title = ANSWER.matcher(title).replaceFirst("").strip();
        } while (!title.equals(before));
        if (title.isEmpty()) {
            return words.getString("no_subject");
        }
        return title.substring(
                        0, title.offsetByCodePoints(0, Math.min(longest, title.codePointCount(0, title.length()))))
                .strip();
    }

    /** The text of a message: what was written, and what has to be said of it, within so many bytes of UTF-8. */
    String content(String text, List<String> remarks, long longest) {
        String clean = clean(text);
        String written = clean.isBlank() ? words.getString("no_text") : clean;
        List<String> said = new ArrayList<>(remarks);
        String tail = said.isEmpty() ? "" : "\n\n" + String.join("\n", said);
        if (bytes(written) + bytes(tail) <= longest) {
            return written + tail;
        }
        said.add(words.getString("cut"));
        String longTail = "\n\n" + String.join("\n", said);
        return cut(written, longest - bytes(longTail)) + longTail;
    }

    /** That the mail's text goes on in the raw message. */
    String cut() {
        return words.getString("cut");
    }

    /** That so many files are only in the raw message. */
    String leftOut(int files) {
        return words.getString(files == 1 ? "file_left" : "files_left").replace("{count}", String.valueOf(files));
    }

    /** That a ticket goes on from one that was closed for good. */
    String continues(String hash) {
        return words.getString("continues").replace("{hash}", hash);
    }

    /** What stands for a mail that could not be read; none of its own words do. */
    String unread(boolean attached) {
        return words.getString(attached ? "unread" : "unread_large");
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String cut(String text, long bytes) {
        long left = bytes;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (left < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
