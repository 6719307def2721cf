package docket.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of pages. The prefix __Host- binds each to this host alone and to https or localhost (RFC 6265bis, 4.1.3.2);
 * no script reads one.
 */
public final class Cookies {

    /** The secret of the session. */
    public static final String SESSION = "__Host-docket";

    /** The secret of a device in which somebody signed in before. */
    public static final String DEVICE = "__Host-docket-device";

    /** What forms of visitors without a session send back. */
    public static final String FORM = "__Host-docket-form";

    /** What a browser keeps while it is on the way to the provider of identities and back. */
    public static final String ERRAND = "__Host-docket-errand";

    /** What a browser keeps until it answers with a passkey. */
    public static final String QUESTION = "__Host-docket-question";

    private Cookies() {}

    /** The value that a browser sent. */
    public static Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /**
     * Gives a browser one to keep.
     *
     * @param strict whether it stays at home when another site leads here
     */
    public static void set(HttpServletResponse response, String name, String value, Duration life, boolean strict) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(name, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite(strict ? "Strict" : "Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    /** Takes it away. */
    public static void remove(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO, true);
    }
}
