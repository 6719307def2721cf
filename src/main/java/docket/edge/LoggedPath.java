package docket.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/** How the log names a request: by method and path, in which a secret (of a link, a read-only page) is no more than a dot. */
final class LoggedPath {

    /** As long as the shortest secret that stands in a path: the 40 hex characters of a readHash. */
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z]{40,}");

    private LoggedPath() {}

    static String of(HttpServletRequest request) {
        return request.getMethod() + " " + masked(Objects.requireNonNullElse(request.getRequestURI(), ""));
    }

    static String masked(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }
}
