package docket.contactform;

import docket.platform.Keys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the stamps of forms, each another: {@code random (16) | milliseconds (8) | HMAC (32)}. */
@Component
class Stamps {

    private static final String PURPOSE = "contact form stamp";
    private static final int RANDOM_LENGTH = 16;
    private static final int SIGNED_LENGTH = RANDOM_LENGTH + Long.BYTES;
    private static final int LENGTH = SIGNED_LENGTH + 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;
    private final Clock clock;

    Stamps(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** One of now. */
    String fresh() {
        byte[] random = new byte[RANDOM_LENGTH];
        RANDOM.nextBytes(random);
        byte[] signed = ByteBuffer.allocate(SIGNED_LENGTH)
                .put(random)
                .putLong(clock.millis())
                .array();
        byte[] stamp = ByteBuffer.allocate(LENGTH)
                .put(signed)
                .put(keys.mac(PURPOSE, signed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(stamp);
    }

    /** The one that a form sent back; empty where it is none of ours. */
    Optional<Stamp> find(String text) {
        return decoded(text)
                .filter(this::isOurs)
                .map(stamp ->
                        new Stamp(Instant.ofEpochMilli(ByteBuffer.wrap(stamp).getLong(RANDOM_LENGTH))));
    }

    private boolean isOurs(byte[] stamp) {
        return stamp.length == LENGTH
                && MessageDigest.isEqual(
                        keys.mac(PURPOSE, Arrays.copyOf(stamp, SIGNED_LENGTH)),
                        Arrays.copyOfRange(stamp, SIGNED_LENGTH, LENGTH));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
