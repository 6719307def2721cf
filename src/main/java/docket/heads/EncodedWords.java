package docket.heads;

import java.io.ByteArrayOutputStream;

/**
 * Reads the encoded words of a header (RFC 2047). Words side by side are decoded together, as many a mail program cuts
 * within a character.
 */
final class EncodedWords {

    /** Longer than any name of a charset with a language behind it (RFC 2231, 5). */
    private static final int LONGEST_CHARSET = 75;

    private final String text;
    private final StringBuilder decoded = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";
    private int done;

    private EncodedWords(String text) {
        this.text = text;
    }

    /** The text with its words decoded; what only looks like a word stays. */
    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).read() : text;
    }

    private String read() {
        int lastEnd = text.lastIndexOf("?=");
        for (int start = text.indexOf("=?"); start >= 0 && start < lastEnd; ) {
            int next = word(start);
            start = text.indexOf("=?", Math.max(next, start + 2));
        }
        flush();
        return decoded.append(text, done, text.length()).toString();
    }

    /** Takes the word that starts there; answers where it ends, or -1 where it is none. */
    private int word(int start) {
        int afterCharset = text.indexOf('?', start + 2);
        if (afterCharset < 0 || afterCharset - start > LONGEST_CHARSET || afterCharset + 2 >= text.length()) {
            return -1;
        }
        boolean base64 = "bB".indexOf(text.charAt(afterCharset + 1)) >= 0;
        boolean quoted = "qQ".indexOf(text.charAt(afterCharset + 1)) >= 0;
        int content = afterCharset + 3;
        int end = text.indexOf("?=", content);
        if (!(base64 || quoted) || text.charAt(content - 1) != '?' || end < 0) {
            return -1;
        }
        between(text.substring(done, start), charsetOf(text.substring(start + 2, afterCharset)));
        String encoded = text.substring(content, end);
        bytes.writeBytes(base64 ? Encodings.base64(encoded) : Encodings.escaped(encoded.replace('_', ' '), '='));
        done = end + 2;
        return done;
    }

    private static String charsetOf(String name) {
        int language = name.indexOf('*');
        return language < 0 ? name : name.substring(0, language);
    }

    private void between(String gap, String next) {
        boolean adjacent = bytes.size() > 0 && gap.isBlank();
        if (!adjacent || !next.equalsIgnoreCase(charset)) {
            flush();
        }
        if (!adjacent) {
            decoded.append(gap);
        }
        charset = next;
    }

    private void flush() {
        decoded.append(Charsets.decode(bytes.toByteArray(), charset));
        bytes.reset();
    }
}
