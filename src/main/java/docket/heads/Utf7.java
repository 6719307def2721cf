package docket.heads;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads UTF-7 (RFC 2152), which Java does not know and some mail programs of the nineties wrote. */
final class Utf7 {

    private static final Set<String> NAMES = Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7");

    private Utf7() {}

    /** Whether a charset of that name is UTF-7. */
    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder decoded = new StringBuilder();
        int done = 0;
        for (int plus = text.indexOf('+'); plus >= 0; plus = text.indexOf('+', done)) {
            int end = plus + 1;
            while (end < text.length() && Encodings.isBase64(text.charAt(end))) {
                end++;
            }
            decoded.append(text, done, plus).append(end == plus + 1 ? "+" : shifted(text.substring(plus + 1, end)));
            done = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        }
        return decoded.append(text.substring(done)).toString();
    }

    private static String shifted(String base64) {
        byte[] bytes = Encodings.base64(base64);
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }
}
