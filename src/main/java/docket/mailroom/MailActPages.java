package docket.mailroom;

import docket.maildesk.Decisions;
import docket.maildesk.MailSettled;
import docket.maildesk.MailUnreadable;
import docket.maildesk.Senders;
import docket.mailin.IncomingMail;
import docket.pages.Html;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What staff decide on a mail, once: whoever comes late is told. */
@Controller
class MailActPages {

    private final Decisions decisions;
    private final Senders senders;
    private final MailViews views;

    MailActPages(Decisions decisions, Senders senders, MailViews views) {
        this.decisions = decisions;
        this.senders = senders;
        this.views = views;
    }

    /** It becomes a message of the ticket for which it is proposed. */
    @PostMapping(MailPages.MAIL + "/accept")
    ResponseEntity<byte[]> accept(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return act(visit, id, request, () -> ticket(decisions.accept(visit.staff(), id)));
    }

    /** It becomes a ticket of its own. */
    @PostMapping(MailPages.MAIL + "/release")
    ResponseEntity<byte[]> release(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return act(visit, id, request, () -> ticket(decisions.release(visit.staff(), id, null)));
    }

    /** It is put aside for good; leads back to where it was read. */
    @PostMapping(MailPages.MAIL + "/reject")
    ResponseEntity<byte[]> reject(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return act(visit, id, request, () -> {
            decisions.reject(visit.staff(), id);
            String ticket = Objects.requireNonNullElse(request.getParameter("ticket"), "");
            return ticket.matches("[0-9]{1,18}") ? "/console/tickets/" + ticket : "/console/mail";
        });
    }

    /** Mail of the sender's address or domain is let in from now on, or never again. */
    @PostMapping(MailPages.MAIL + "/sender")
    ResponseEntity<byte[]> sender(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam String pattern,
            @RequestParam boolean allowed,
            HttpServletRequest request)
            throws IOException {
        return act(visit, id, request, () -> {
            if (allowed) {
                senders.allow(visit.staff(), pattern);
            } else {
                senders.block(visit.staff(), pattern);
            }
            return "/console/mail/" + id;
        });
    }

    private ResponseEntity<byte[]> act(Visit visit, long id, HttpServletRequest request, Supplier<String> act)
            throws IOException {
        try {
            return Html.seeOther(act.get());
        } catch (MailSettled e) {
            return views.page(visit, request, id, "mail.late");
        } catch (MailUnreadable e) {
            return views.page(visit, request, id, "mail.senderless");
        }
    }

    private static String ticket(IncomingMail mail) {
        return "/console/tickets/" + mail.ticketId();
    }
}
