package docket.mailstop;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.tickets.Ticket;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * Ends the mails of a ticket to one address, or lets them begin again. The token in the page's own address is all that it
 * asks; looking at it changes nothing, for programs that check mails for viruses follow links, too.
 */
@Controller
class StopPages {

    private static final String PATH = "/mail/stop/{token:[0-9A-Va-v]{39}}";

    private final Correspondents correspondents;
    private final Html html;

    StopPages(Correspondents correspondents, Html html) {
        this.correspondents = correspondents;
        this.html = html;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable String token) {
        return page(visit, token);
    }

    /** From the page, or from a mail program by one click (RFC 8058), which is not to be led on. */
    @PostMapping(PATH)
    ResponseEntity<byte[]> stop(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable String token) {
        correspondents.stop(visitor(visit), token);
        return page(visit, token);
    }

    @PostMapping(path = PATH, params = "act=resume")
    ResponseEntity<byte[]> resume(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable String token) {
        correspondents.resume(visitor(visit), token);
        return page(visit, token);
    }

    private ResponseEntity<byte[]> page(Visit visit, String token) {
        Correspondent reader = correspondents.get(token);
        return html.page(
                "mailstop/stop.jte",
                visit.frame(),
                Map.of("hash", Ticket.hash(reader.ticketId()), "told", reader.isTold()));
    }

    /** Nobody whom the desk knows, whoever is signed in: the token names who is meant. */
    private static Actor.Site visitor(Visit visit) {
        return new Actor.Site(null, visit.origin());
    }
}
