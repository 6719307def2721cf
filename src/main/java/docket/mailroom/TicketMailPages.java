package docket.mailroom;

import docket.mailpost.Copied;
import docket.outbox.NotLost;
import docket.outbox.SentMails;
import docket.pages.Html;
import docket.pages.Trail;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What staff do with the mails of a ticket; each leads back to it, and what was done meanwhile is done. */
@Controller
class TicketMailPages {

    private static final String TICKET = "/console/tickets/{id:[0-9]{1,18}}";

    private final SentMails sent;
    private final Copied copied;

    TicketMailPages(SentMails sent, Copied copied) {
        this.sent = sent;
        this.copied = copied;
    }

    /** Sends a mail again that did not arrive. */
    @PostMapping(TICKET + "/mails/{mailId:[0-9]{1,18}}/resend")
    ResponseEntity<byte[]> resend(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long mailId,
            HttpServletRequest request) {
        try {
            sent.resend(visit.staff(), mailId);
        } catch (NotLost e) {
            // Somebody else has sent it again.
        }
        return back(id, request);
    }

    /** Lets somebody take part by mail whom a mail has named. */
    @PostMapping(TICKET + "/copied/accept")
    ResponseEntity<byte[]> accept(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam String address,
            HttpServletRequest request) {
        copied.accept(visit.staff(), id, address);
        return back(id, request);
    }

    /** Leaves somebody out whom a mail has named. */
    @PostMapping(TICKET + "/copied/refuse")
    ResponseEntity<byte[]> refuse(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam String address,
            HttpServletRequest request) {
        copied.refuse(visit.staff(), id, address);
        return back(id, request);
    }

    private static ResponseEntity<byte[]> back(long id, HttpServletRequest request) {
        return Html.seeOther(Trail.of(request).from("/console/tickets/" + id));
    }
}
