package docket.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list from which somebody came to a ticket, so that acts on it lead back beside that list.
 *
 * @param query the list's address, from the question mark on; empty: there is none
 */
public record Trail(String query) {

    /** The field of forms that keeps it: their own fields have names that its parameters have, too. */
    public static final String FIELD = "trail";

    private static final Pattern QUERY = Pattern.compile("[\\w\\-.~%&=+:,;!*'()/@]{1,2000}");

    /** Sent by a form or a script, else the query of a page. */
    public static Trail of(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        return of(sent == null && request.getMethod().equals("GET") ? request.getQueryString() : sent);
    }

    public static Trail of(@Nullable String query) {
        String known = Objects.requireNonNullElse(query, "");
        return new Trail(QUERY.matcher(known).matches() ? known : "");
    }

    /** The address of a page, with the list beside it. */
    public String from(String path) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The address of a page that belongs to the ticket's, and leads back to it. */
    public String within(String path) {
        return query.isEmpty() ? path : path + "?" + FIELD + "=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The address of the list; of all that is the reader's where there is none. */
    public String list() {
        return query.isEmpty() ? "/console/tickets?queue=mine" : from("/console/tickets");
    }
}
