package docket.mailroom;

import docket.events.Actor;
import docket.maildesk.Decisions;
import docket.maildesk.Ledger;
import docket.maildesk.MailSettled;
import docket.maildesk.MailUnreadable;
import docket.maildesk.Senders;
import docket.mailin.IncomingMail;
import docket.pages.Html;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
    private final Ledger ledger;
    private final MailViews views;

    MailActPages(Decisions decisions, Senders senders, Ledger ledger, MailViews views) {
        this.decisions = decisions;
        this.senders = senders;
        this.ledger = ledger;
        this.views = views;
    }

    /** It becomes a message of the ticket for which it is proposed. */
    @PostMapping(MailPages.MAIL + "/accept")
    ResponseEntity<byte[]> accept(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return decide(visit, id, request, () -> decisions.accept(visit.staff(), id));
    }

    /** It becomes a ticket of its own. */
    @PostMapping(MailPages.MAIL + "/release")
    ResponseEntity<byte[]> release(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return decide(visit, id, request, () -> decisions.release(visit.staff(), id, null));
    }

    /** It is put aside for good. */
    @PostMapping(MailPages.MAIL + "/reject")
    ResponseEntity<byte[]> reject(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return decide(visit, id, request, () -> decisions.reject(visit.staff(), id));
    }

    /** Mail of the sender's address or domain is let in from now on, or never again; the mail itself waits as before. */
    @PostMapping(MailPages.MAIL + "/sender")
    ResponseEntity<byte[]> sender(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam String pattern,
            @RequestParam boolean allowed,
            HttpServletRequest request) {
        if (allowed) {
            senders.allow(visit.staff(), pattern);
        } else {
            senders.block(visit.staff(), pattern);
        }
        return Html.seeOther(MailTrail.of(request).to("/console/mail/" + id));
    }

    private ResponseEntity<byte[]> decide(
            Visit visit, long id, HttpServletRequest request, Supplier<IncomingMail> decision) throws IOException {
        try {
            return Html.seeOther(onward(visit.staff(), MailTrail.of(request), decision.get()));
        } catch (MailSettled e) {
            return views.page(visit, request, id, "mail.late");
        } catch (MailUnreadable e) {
            return views.page(visit, request, id, "mail.senderless");
        }
    }

    /** To the next mail of the list from which one came, which says what became of this one; else to its ticket, if it has one. */
    private String onward(Actor.Staff actor, MailTrail trail, IncomingMail mail) {
        MailQuery list = trail.list();
        if (list == null) {
            return mail.ticketId() == null ? trail.toList() : trail.toTicket(mail.ticketId());
        }
        String next = ledger.list(actor, list.filter(), mail.id(), 1).stream()
                .map(other -> trail.to("/console/mail/" + other.id()))
                .findFirst()
                .orElse(trail.toList());
        return next + "&" + MailViews.DONE + "=" + mail.id();
    }
}
