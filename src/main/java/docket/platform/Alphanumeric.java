package docket.platform;

import java.math.BigInteger;

/** Numbers in base62, which is digits and letters alone: they need no quotes in a URL, a header or a shell. */
public final class Alphanumeric {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());

    private Alphanumeric() {}

    /** The number's last digits, with zeros before it where it has fewer. */
    public static String of(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder(length);
        BigInteger rest = number;
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = rest.divideAndRemainder(RADIX);
            digits.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.reverse().toString();
    }
}
