package docket.platform;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** 256 random bits as 43 base62 characters, which nobody can guess: only their SHA-256 is kept. */
public final class Secret {

    /** How many characters it has. */
    public static final int LENGTH = 43;

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A new one. */
    public static Secret random() {
        return new Secret(Alphanumeric.of(new BigInteger(256, RANDOM), LENGTH));
    }

    /** The one that a client sent; empty where it can be none by its form. */
    public static Optional<Secret> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new Secret(sent)) : Optional.empty();
    }

    /** What is kept of it, and looked up by: SHA-256. */
    public byte[] digest() {
        return Sha256.of(text);
    }

    /** The secret itself: to be handed over once. */
    public String reveal() {
        return text;
    }
}
