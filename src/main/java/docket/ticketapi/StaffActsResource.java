package docket.ticketapi;

import docket.casework.Casework;
import docket.edge.Needs;
import docket.edge.TokenFilter;
import docket.events.Actor;
import docket.http.JsonBodies;
import docket.http.JsonBody;
import docket.http.Match;
import docket.tickets.TicketAt;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is put on a ticket and taken off again: the lock of one that is closed for good, and the mark of spam. */
@RestController
class StaffActsResource {

    private static final String LOCK = StaffTicketsResource.TICKET + "/lock";
    private static final String SPAM = StaffTicketsResource.TICKET + "/spam";

    private final Casework casework;
    private final JsonBodies bodies;

    StaffActsResource(Casework casework, JsonBodies bodies) {
        this.casework = casework;
        this.bodies = bodies;
    }

    @PutMapping(LOCK)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        body.allow("reason");
        casework.lock(actor, seen(ticketId, request), body.string("reason"));
    }

    @DeleteMapping(LOCK)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request) {
        casework.unlock(actor, seen(ticketId, request));
    }

    @PutMapping(SPAM)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markSpam(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request) {
        casework.markSpam(actor, seen(ticketId, request));
    }

    @DeleteMapping(SPAM)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmarkSpam(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request) {
        casework.unmarkSpam(actor, seen(ticketId, request));
    }

    private static TicketAt seen(long ticketId, HttpServletRequest request) {
        return TicketTag.seen(ticketId, Match.of(request));
    }
}
