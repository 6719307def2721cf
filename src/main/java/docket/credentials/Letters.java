package docket.credentials;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;

/** Random secrets that people copy by hand: base32 (RFC 4648, 6), in which no digit looks like a letter. */
final class Letters {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    /** Random letters, five bits each. */
    static String random(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** What the person meant: without spaces and dashes, in capitals. */
    static String clean(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** In groups, for people to read. */
    static String grouped(String letters, int size) {
        return letters.replaceAll("(.{" + size + "})(?=.)", "$1-");
    }

    /** The bytes that the letters stand for; a whole number of them, as 8 letters are 5 bytes. */
    static byte[] bytes(String letters) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < letters.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(letters.charAt(i))));
        }
        byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = number.byteValue();
            number = number.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
