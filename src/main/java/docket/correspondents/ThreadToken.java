package docket.correspondents;

import docket.platform.Keys;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token that names a correspondent in reply addresses and Message-IDs, and another one in the address where its mails
 * are ended: its id and 128 bits of a MAC over it, so that nobody guesses one. Letters and digits whose case does not matter,
 * as in mail addresses it may change.
 */
final class ThreadToken {

    private static final int MAC_LENGTH = 16;
    private static final int LENGTH = 39;
    private static final int RADIX = 32;

    private static final String FORM = "([0-9A-Va-v]{" + LENGTH + "})";
    private static final Pattern TOKEN = Pattern.compile(FORM);
    private static final Pattern ADDRESS = Pattern.compile("[^@]*\\+" + FORM + "@[^@]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<?" + FORM + "\\.([0-9]{1,18})@[^@<>\\s]+>?");

    private ThreadToken() {}

    /** What a token is good for: who sees the one, as all whom an answer goes to, does not have the other. */
    enum Use {
        ANSWER("mail-thread"),
        STOP("mail-stop");

        private final String purpose;

        Use(String purpose) {
            this.purpose = purpose;
        }
    }

    static String of(Keys keys, Use use, long id) {
        byte[] both = ByteBuffer.allocate(Long.BYTES + MAC_LENGTH)
                .putLong(id)
                .put(mac(keys, use, id), 0, MAC_LENGTH)
                .array();
        String digits = new BigInteger(1, both).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** The id that a token names; empty where the token is none of ours, or good for something else. */
    static Optional<Long> idOf(Keys keys, Use use, String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        BigInteger both = new BigInteger(token.toLowerCase(Locale.ROOT), RADIX);
        long id = both.shiftRight(MAC_LENGTH * Byte.SIZE).longValue();
        return MessageDigest.isEqual(ascii(of(keys, use, id)), ascii(token.toLowerCase(Locale.ROOT)))
                ? Optional.of(id)
                : Optional.empty();
    }

    /** What stands where {@link Correspondents#replyAddress} puts it; whether it is ours is not asked yet. */
    static Optional<String> inAddress(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** What stands where {@link Correspondents#messageId} puts it; whether it is ours is not asked yet. */
    static Optional<String> inMessageId(String messageId) {
        Matcher parts = MESSAGE_ID.matcher(messageId.strip());
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** The number of the mail that a Message-ID is of; whether it is ours is not asked yet. */
    static Optional<Long> mailOf(String messageId) {
        Matcher parts = MESSAGE_ID.matcher(messageId.strip());
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(2))) : Optional.empty();
    }

    private static byte[] mac(Keys keys, Use use, long id) {
        return keys.mac(use.purpose, ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
