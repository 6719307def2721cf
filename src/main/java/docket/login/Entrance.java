package docket.login;

import docket.events.Actor;
import docket.http.Cookies;
import docket.identities.ProviderSignIn;
import docket.pages.Html;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.signin.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Keeps a browser's cookies in step with signing in, and leads it to the next page. */
@Component
class Entrance {

    /** A path of ours, and nothing that a browser could take for another site. */
    private static final Pattern PATH =
            Pattern.compile("/([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?(\\?[A-Za-z0-9_.~=&%+-]*)?");

    private static final Duration STAFF = Duration.ofDays(7);
    private static final Duration CUSTOMERS = Duration.ofDays(30);
    private static final Duration DEVICE = Duration.ofDays(400);

    private final Sessions sessions;
    private final ProviderSignIn providerSignIn;

    Entrance(Sessions sessions, ProviderSignIn providerSignIn) {
        this.sessions = sessions;
        this.providerSignIn = providerSignIn;
    }

    /** The name of the provider by which people come in, too; empty: there is none. */
    String provider() {
        return providerSignIn.provider().orElse("");
    }

    /** Leads whoever took a step to the next one, or in. */
    ResponseEntity<byte[]> lead(SignedIn step, String next, HttpServletResponse response) {
        keep(step.session(), response);
        if (step.device() != null) {
            Cookies.set(response, Cookies.DEVICE, step.device(), DEVICE, false);
        }
        return Html.seeOther(
                switch (step.stage()) {
                    case FACTOR -> "/login/code?next=" + encoded(next);
                    case ENROLMENT -> "/login/factor?next=" + encoded(next);
                    case SIGNED_IN -> path(next);
                });
    }

    /** Gives the browser the session's next secret. */
    void keep(String secret, HttpServletResponse response) {
        boolean staff = sessions.peek(secret)
                .or(() -> sessions.findPending(secret))
                .map(Session::actor)
                .filter(Actor.Staff.class::isInstance)
                .isPresent();
        Cookies.set(response, Cookies.SESSION, secret, staff ? STAFF : CUSTOMERS, staff);
    }

    private static String encoded(String next) {
        return URLEncoder.encode(path(next), StandardCharsets.UTF_8);
    }

    /** The path that a visitor wanted to go on to; the start where it is none of ours. */
    static String path(String next) {
        return PATH.matcher(next).matches() ? next : "/";
    }

    /** Whether the secret is between two steps, and at that one. */
    boolean isAt(Stage stage, String secret) {
        return sessions.findPending(secret)
                .filter(session -> session.stage() == stage)
                .isPresent();
    }
}
