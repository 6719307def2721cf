package docket.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the database must keep but must not hold in clear, and authenticates what it must not change. Each purpose has its own key, derived from the master
 * key by HKDF (RFC 5869); a sealed value is {@code key id (4) | nonce (12) | AES-256-GCM ciphertext and tag}.
 */
public final class Keys {

    private static final int ID_LENGTH = 4;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final byte[] id;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> byPurpose = new ConcurrentHashMap<>();

    /**
     * Takes the master key.
     *
     * @param master at least 256 random bits
     */
    public Keys(byte[] master) {
        this.master = master.clone();
        this.id = ByteBuffer.allocate(ID_LENGTH)
                .put(derive("id").getEncoded(), 0, ID_LENGTH)
                .array();
    }

    /** Names the master key without telling anything of it: 8 hex characters. */
    public String id() {
        return HexFormat.of().formatHex(id);
    }

    /** Seals a value for a purpose, so that only {@link #open} of the same purpose and master key reads it. */
    public byte[] seal(String purpose, byte[] value) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(value);
            return ByteBuffer.allocate(ID_LENGTH + NONCE_LENGTH + sealed.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /**
     * Opens what {@link #seal} sealed for this purpose.
     *
     * @throws IllegalStateException where the value is of another key or purpose, or was changed: never a guess
     */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < ID_LENGTH + NONCE_LENGTH) {
            throw new IllegalStateException("Too short to be sealed");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] keyId = new byte[ID_LENGTH];
        byte[] nonce = new byte[NONCE_LENGTH];
        parts.get(keyId).get(nonce);
        if (ByteBuffer.wrap(keyId).compareTo(ByteBuffer.wrap(id)) != 0) {
            throw new IllegalStateException(
                    "Sealed with the key " + HexFormat.of().formatHex(keyId) + ", not with " + id());
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                    .doFinal(sealed, ID_LENGTH + NONCE_LENGTH, sealed.length - ID_LENGTH - NONCE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value was changed, or is of another purpose", e);
        }
    }

    /**
     * Authenticates some bytes, one after the other, for a purpose: HMAC-SHA256 (RFC 2104), 32 bytes. A purpose is for this
     * or for sealing, never for both.
     */
    public byte[] mac(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(byPurpose.computeIfAbsent(purpose, this::derive));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, byPurpose.computeIfAbsent(purpose, this::derive), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private SecretKey derive(String purpose) {
        try {
            byte[] info = ("docket " + purpose).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(master, "Generic"))
                                    .thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF-SHA256", e);
        }
    }
}
