package docket.tokens;

import docket.platform.Alphanumeric;
import docket.platform.Secret;
import docket.platform.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of an API token: {@code dkt_}, 43 base62 characters (256 random bits) and 6 of a checksum, so that a typo
 * costs no look-up and scanners can tell a leaked one. Only its SHA-256 is kept.
 */
final class TokenSecret {

    private static final String PREFIX = "dkt_";
    private static final int BODY = Secret.LENGTH;
    private static final int CHECKSUM = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (BODY + CHECKSUM) + "}");

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    static TokenSecret random() {
        String body = Secret.random().reveal();
        return new TokenSecret(PREFIX + body + checksum(body));
    }

    /** The secret that a client sent; empty where it can be none, by its form or its checksum. */
    static Optional<TokenSecret> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = PREFIX.length() + BODY;
        return text.substring(end).equals(checksum(text.substring(PREFIX.length(), end)))
                ? Optional.of(new TokenSecret(text))
                : Optional.empty();
    }

    /** What is kept of it, and looked up by: SHA-256. */
    byte[] digest() {
        return Sha256.of(text);
    }

    /** The secret itself: to be shown once. */
    String reveal() {
        return text;
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Alphanumeric.of(BigInteger.valueOf(crc.getValue()), CHECKSUM);
    }
}
