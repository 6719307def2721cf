package docket.ticketapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.mailpost.Copied;
import docket.queues.Queues;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom a mail of a ticket names beside its sender: staff let them take part by mail, or leave them out. */
@RestController
class CopiedResource {

    private static final String COPIED = StaffTicketsResource.TICKET + "/copied";

    private final Copied copied;
    private final Queues queues;
    private final Things things;

    CopiedResource(Copied copied, Queues queues, Things things) {
        this.copied = copied;
        this.queues = queues;
        this.things = things;
    }

    @GetMapping(COPIED)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request,
            HttpServletResponse response) {
        queues.get(actor, ticketId);
        return things.all(new Answers.Exchange(request, response), copied.list(actor, ticketId));
    }

    @PutMapping(COPIED + "/acceptance")
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long ticketId, HttpServletRequest request)
            throws IOException {
        copied.accept(actor, ticketId, address(request));
    }

    @PutMapping(COPIED + "/rejection")
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long ticketId, HttpServletRequest request)
            throws IOException {
        copied.refuse(actor, ticketId, address(request));
    }

    private String address(HttpServletRequest request) throws IOException {
        JsonBody body = things.read(request, "address");
        String address = body.string("address");
        return address == null ? "" : address;
    }
}
