package docket.ticketapi;

import docket.casework.Casework;
import docket.casework.NewNote;
import docket.edge.Needs;
import docket.edge.Once;
import docket.edge.TokenFilter;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBodies;
import docket.http.JsonBody;
import docket.http.Match;
import docket.platform.IdempotencyKeys.Outcome;
import docket.queues.Queues;
import docket.ticketapi.StaffTicketJson.Message;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tickets.Written;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What staff write: replies to the customer, and notes to each other. */
@RestController
class StaffMessagesResource {

    private final Tickets tickets;
    private final Casework casework;
    private final Queues queues;
    private final JsonBodies bodies;
    private final Once once;
    private final Answers answers;

    StaffMessagesResource(
            Tickets tickets, Casework casework, Queues queues, JsonBodies bodies, Once once, Answers answers) {
        this.tickets = tickets;
        this.casework = casework;
        this.queues = queues;
        this.bodies = bodies;
        this.once = once;
        this.answers = answers;
    }

    @PostMapping(StaffTicketsResource.TICKET + "/replies")
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> reply(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        body.allow("title", "content", "attachmentIds");
        NewReply form = new NewReply(body.string("title"), body.string("content"), body.integers("attachmentIds"));
        TicketAt seen = TicketTag.seen(ticketId, Match.of(request));
        return write(actor, ticketId, request, body, () -> tickets.reply(actor, seen, form));
    }

    @PostMapping(StaffTicketsResource.TICKET + "/notes")
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> note(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        body.allow("content", "attachmentIds");
        NewNote form = new NewNote(body.string("content"), body.integers("attachmentIds"));
        TicketAt seen = TicketTag.seen(ticketId, Match.of(request));
        return write(actor, ticketId, request, body, () -> casework.note(actor, seen, form));
    }

    /**
     * The tag is that of the ticket right after the message, for the client has not seen what came later. A replay has none:
     * what its ticket was then is not known any more.
     */
    private ResponseEntity<byte[]> write(
            Actor.Staff actor, long ticketId, HttpServletRequest request, JsonBody body, Supplier<Written> act) {
        AtomicInteger version = new AtomicInteger();
        Outcome made = once.act(request, once.key(request), body.bytes(), () -> {
            Written written = act.get();
            version.set(written.version());
            return written.messageId();
        });
        HttpHeaders headers = new HttpHeaders();
        if (!made.replayed()) {
            headers.setETag(TicketTag.of(version.get()));
        }
        return answers.created(Message.of(queues.message(actor, ticketId, made.id())), made.replayed(), headers);
    }
}
