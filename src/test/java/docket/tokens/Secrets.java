package docket.tokens;

/** Secrets of tokens that nobody has. */
public final class Secrets {

    private Secrets() {}

    /** One of the right form, checksum and all. */
    public static String unknown() {
        return TokenSecret.random().reveal();
    }

    /** The same with a typo in it. */
    public static String mistyped(String secret) {
        char wrong = secret.charAt(10) == 'x' ? 'y' : 'x';
        return secret.substring(0, 10) + wrong + secret.substring(11);
    }
}
