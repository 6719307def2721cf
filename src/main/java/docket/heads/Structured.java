package docket.heads;

import java.util.ArrayList;
import java.util.List;

/** Cuts a structured header into its parts: quoted strings are kept whole, comments are left out (RFC 5322, 3.2). */
final class Structured {

    private Structured() {}

    /** The parts between separators, at least one. A quotation mark that nothing closes is a character as any other. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = i + 1;
            char c = text.charAt(i);
            if (c == separator) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == '(') {
                end = afterComment(text, i);
            } else {
                end = c == '"' ? afterQuote(text, i) : end;
                part.append(text, i, end);
            }
            i = end;
        }
        parts.add(part.toString());
        return parts;
    }

    /** Where the quoted string is over that starts there; right after the mark where nothing closes it. */
    static int afterQuote(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length() == start + 1 || text.indexOf('"', start + 1) < 0 ? start + 1 : text.length();
    }

    /** Where the comment is over that starts there, those within it too; the end where nothing closes it. */
    static int afterComment(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }

    /** A value without the quotation marks around it, and without the backslashes that they need. */
    static String unquoted(String value) {
        String clean = value.strip();
        if (clean.length() < 2 || clean.charAt(0) != '"' || !clean.endsWith("\"")) {
            return clean;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < clean.length() - 1; i++) {
            char c = clean.charAt(i);
            // Windows' paths are sent without the backslashes doubled.
            boolean escapes = c == '\\' && "\\\"".indexOf(clean.charAt(i + 1)) >= 0 && i + 2 < clean.length();
            plain.append(escapes ? clean.charAt(++i) : c);
        }
        return plain.toString();
    }
}
