package docket.mailroom;

import docket.pages.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody came to a mail, so that acts on it lead back there: from a list of mail, from the ticket at which the mail
 * stands, or from anywhere.
 *
 * @param list null: from no list of mail
 * @param ticket the list from which the ticket was opened; null: from no ticket
 */
public record MailTrail(@Nullable MailQuery list, @Nullable Trail ticket) {

    private static final MailTrail ANYWHERE = new MailTrail(null, null);

    /** Sent by a form, or the query of a page. */
    static MailTrail of(HttpServletRequest request) {
        String trail = request.getParameter(Trail.FIELD);
        if (trail != null) {
            return of(Trail.of(trail));
        }
        return request.getParameter(MailQuery.TAB) == null ? ANYWHERE : of(MailQuery.of(request));
    }

    /** From the ticket that was opened from that list. */
    public static MailTrail of(Trail ticket) {
        return new MailTrail(null, ticket);
    }

    /** From a list of mail. */
    public static MailTrail of(MailQuery list) {
        return new MailTrail(list, null);
    }

    /** What forms hide, and queries say, for it to be known again. */
    public Map<String, String> fields() {
        if (ticket != null) {
            return Map.of(Trail.FIELD, ticket.query());
        }
        return list == null
                ? Map.of()
                : new TreeMap<>(Map.of(MailQuery.TAB, list.tab().word(), MailQuery.SENDER, list.sender()));
    }

    /** The address of a mail, or of what belongs to one, that knows from where somebody came. */
    public String to(String path) {
        String query = fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The address of a ticket, beside the list from which it was opened. */
    public String toTicket(long ticketId) {
        String path = "/console/tickets/" + ticketId;
        return ticket == null ? path : ticket.from(path);
    }

    /** The address of the list. */
    public String toList() {
        return list == null ? "/console/mail" : list.path(list.tab());
    }

    /** Whether somebody came from the ticket to which a mail belongs. */
    public boolean isTicket(@Nullable Long ticketId) {
        return ticket != null && ticketId != null;
    }
}
