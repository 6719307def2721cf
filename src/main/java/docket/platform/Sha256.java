package docket.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4): what secrets are looked up by, files are named by, and requests are told apart by. */
public final class Sha256 {

    private Sha256() {}

    /** A digest to be fed bit by bit. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The digest of some bytes. */
    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** The digest of a text's UTF-8 bytes. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
