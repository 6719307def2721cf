package docket.ticketapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.http.Answers;
import docket.outbox.SentMail;
import docket.outbox.SentMails;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** How the mails of a ticket stand, and sending one again that did not arrive. */
@RestController
class SentMailsResource {

    private static final String ALL = StaffTicketsResource.TICKET + "/mails";

    private final SentMails mails;
    private final Queues queues;
    private final Things things;

    SentMailsResource(SentMails mails, Queues queues, Things things) {
        this.mails = mails;
        this.queues = queues;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request,
            HttpServletResponse response) {
        queues.get(actor, ticketId);
        return things.all(
                new Answers.Exchange(request, response),
                mails.list(actor, ticketId).stream().map(SentMailJson::of).toList());
    }

    /** Answers the new mail. */
    @PostMapping(ALL + "/{sentId:-?[0-9]+}/resending")
    @Needs(Scope.STAFF_WRITE)
    SentMailJson resend(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long ticketId, @PathVariable long sentId) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        find(actor, ticketId, sentId);
        return SentMailJson.of(find(actor, ticketId, mails.resend(actor, sentId)));
    }

    private SentMail find(Actor.Staff actor, long ticketId, long id) {
        return mails.list(actor, ticketId).stream()
                .filter(mail -> mail.id() == id)
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("mail"));
    }
}
