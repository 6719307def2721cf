package docket.heads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes written as characters, read as far as they make sense: nothing here fails. */
final class Encodings {

    private Encodings() {}

    /** The bytes of a base64 text; what is no base64 in it is passed over, half a byte at its end is dropped. */
    static byte[] base64(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(Encodings::isBase64).forEach(c -> clean.append((char) c));
        clean.setLength(clean.length() % 4 == 1 ? clean.length() - 1 : clean.length());
        return Base64.getDecoder().decode(clean.toString());
    }

    /** Whether a character stands for six bits. */
    static boolean isBase64(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }

    /** The bytes of a text in which the mark and two digits stand for one; a mark without them stands for itself. */
    static byte[] escaped(String text, char mark) {
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(from.length);
        for (int i = 0; i < from.length; i++) {
            boolean isByte = from[i] == mark && digit(from, i + 1) >= 0 && digit(from, i + 2) >= 0;
            bytes.write(isByte ? 16 * digit(from, i + 1) + digit(from, i + 2) : from[i]);
            i += isByte ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static int digit(byte[] from, int at) {
        return at < from.length ? Character.digit(from[at], 16) : -1;
    }
}
