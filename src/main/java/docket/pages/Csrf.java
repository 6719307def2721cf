package docket.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token of forms as it stands in a page: another one each time, so that its bytes can't be guessed from the length of
 * compressed pages (BREACH).
 */
final class Csrf {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    /** The token under a pad that goes with it. */
    static String mask(String token) {
        byte[] secret = token.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * secret.length];
        byte[] pad = new byte[secret.length];
        RANDOM.nextBytes(pad);
        for (int i = 0; i < secret.length; i++) {
            masked[i] = pad[i];
            masked[secret.length + i] = (byte) (pad[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }

    /** Whether what was sent is the token, under whatever pad. */
    static boolean same(String sent, String token) {
        return MessageDigest.isEqual(unmask(sent), token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unmask(String sent) {
        byte[] masked;
        try {
            masked = Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
        byte[] secret = new byte[masked.length / 2];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (masked[i] ^ masked[secret.length + i]);
        }
        return secret;
    }
}
