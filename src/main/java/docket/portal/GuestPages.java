package docket.portal;

import docket.attachments.Attachment;
import docket.events.Actor;
import docket.http.Cookies;
import docket.http.FileAnswers;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.tickets.Conversation;
import docket.tickets.Ticket;
import docket.tickets.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * The page behind a ticket's link {@code /t/{readHash}}: whoever holds the link reads that one ticket. The secret goes into
 * a cookie of the ticket's own at the first hit, and the browser on to an address that tells nobody anything.
 */
@Controller
class GuestPages {

    private static final String SECRET = "{readHash:[0-9a-f]{40}}";
    private static final String HASH = "{hash:[0-9A-Z]{1,20}}";

    /** How long a browser keeps a ticket's secret. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Tickets tickets;
    private final FileAnswers files;
    private final Html html;

    GuestPages(Tickets tickets, FileAnswers files, Html html) {
        this.tickets = tickets;
        this.files = files;
        this.html = html;
    }

    @GetMapping("/t/" + SECRET)
    ResponseEntity<byte[]> arrive(@PathVariable String readHash, HttpServletResponse response) {
        String hash = Ticket.hash(ticketId(readHash));
        Cookies.set(response, cookie(hash), readHash, KEPT, false);
        return Html.seeOther("/t/" + hash);
    }

    /** GET marks the ticket as read; HEAD shows nothing and marks nothing. */
    @GetMapping("/t/" + HASH)
    ResponseEntity<byte[]> ticket(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable String hash, HttpServletRequest request) {
        Actor.Guest guest = guest(visit, hash, request);
        Conversation shown = tickets.get(guest, guest.ticketId());
        if (request.getMethod().equals("GET")) {
            tickets.markRead(shown);
        }
        return html.page("portal/guest.jte", visit.frame(), Map.of("conversation", shown));
    }

    /** A file to be saved; with {@code inline} a picture is shown. */
    @GetMapping("/t/" + HASH + "/attachments/{attachmentId:[0-9]{1,18}}")
    void attachment(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable String hash,
            @PathVariable long attachmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Actor.Guest guest = guest(visit, hash, request);
        Attachment file = tickets.attachment(guest, guest.ticketId(), attachmentId);
        if (request.getParameter("inline") == null) {
            files.answerRaw(file, request, response);
        } else {
            files.answerPicture(file, request, response);
        }
    }

    /** Whoever's cookie holds the secret of that very ticket. */
    private Actor.Guest guest(Visit visit, String hash, HttpServletRequest request) {
        long id = ticketId(Cookies.find(request, cookie(hash)).orElse(""));
        if (!Ticket.hash(id).equals(hash)) {
            throw notFound();
        }
        return new Actor.Guest(id, visit.origin());
    }

    private long ticketId(String readHash) {
        return tickets.findByReadHash(readHash).orElseThrow(GuestPages::notFound);
    }

    private static String cookie(String hash) {
        return "__Host-docket-ticket-" + hash;
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("ticket");
    }
}
