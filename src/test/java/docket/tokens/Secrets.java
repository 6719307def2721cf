package docket.tokens;

import docket.TestServer;
import org.jdbi.v3.core.Jdbi;

/** Secrets of tokens: such as nobody has, and the end of those that somebody has. */
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

    /** Lets a token end this very moment. */
    public static void expire(String secret) {
        byte[] digest = TokenSecret.parse(secret).orElseThrow().digest();
        TestServer.part(Jdbi.class)
                .useHandle(
                        handle -> handle.execute("UPDATE api_token SET expires_at = now() WHERE digest = ?", digest));
    }
}
