package docket.ticketapi;

import docket.casework.Casework;
import docket.casework.Change;
import docket.casework.NewStaffTicket;
import docket.casework.TicketChange;
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
import docket.queues.StaffConversation;
import docket.queues.StaffPage;
import docket.staffapi.ListJson;
import docket.ticketapi.StaffTicketJson.WithMessages;
import docket.tickets.TicketAt;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tickets: lists, opening one for a customer, reading one, sorting one. */
@RestController
class StaffTicketsResource {

    private static final String TICKETS = "/staff/v1/tickets";
    static final String TICKET = TICKETS + "/{ticketId:-?[0-9]+}";

    private final Queues queues;
    private final Casework casework;
    private final JsonBodies bodies;
    private final Once once;
    private final Answers answers;

    StaffTicketsResource(Queues queues, Casework casework, JsonBodies bodies, Once once, Answers answers) {
        this.queues = queues;
        this.casework = casework;
        this.bodies = bodies;
        this.once = once;
        this.answers = answers;
    }

    @GetMapping(TICKETS)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        TicketQuery query = TicketQuery.of(request);
        StaffPage page = queues.list(actor, query.wanted());
        ListJson<StaffTicketJson> list = new ListJson<>(
                page.tickets().stream().map(StaffTicketJson::of).toList(),
                page.next().map(query::text).orElse(null),
                query.counted() ? queues.count(actor, query.wanted().filter()) : null);
        return answers.read(new Answers.Exchange(request, response), list, new HttpHeaders());
    }

    @PostMapping(TICKETS)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> create(@RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        body.allow(
                "account",
                "person",
                "title",
                "content",
                "category",
                "department",
                "priority",
                "assignee",
                "tags",
                "attachmentIds");
        Optional<String> key = once.key(request);
        NewStaffTicket form = new NewStaffTicket(
                body.nameOrId("account"),
                body.integer("person"),
                body.string("title"),
                body.string("content"),
                body.nameOrId("category"),
                body.nameOrId("department"),
                body.nameOrId("priority"),
                body.nameOrId("assignee"),
                body.strings("tags"),
                body.integers("attachmentIds"));
        Outcome made = once.act(request, key, body.bytes(), () -> casework.openFor(actor, form));
        StaffConversation opened = queues.conversation(actor, made.id());
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(TICKETS + '/' + made.id()));
        headers.setETag(TicketTag.of(opened.ticket().version()));
        return answers.created(WithMessages.of(opened), made.replayed(), headers);
    }

    /** Marks nothing as read: that is the customer's. */
    @GetMapping(TICKET)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request,
            HttpServletResponse response) {
        StaffConversation shown = queues.conversation(actor, ticketId);
        return answers.read(
                new Answers.Exchange(request, response),
                WithMessages.of(shown),
                TicketTag.start(shown.ticket().version()));
    }

    /** 204 where the ticket went out of the member's sight by the change. */
    @PatchMapping(TICKET)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request)
            throws IOException {
        TicketChange form = form(bodies.read(request));
        TicketAt seen = TicketTag.seen(ticketId, Match.required(request));
        casework.change(actor, seen, form);
        return queues.findConversation(actor, ticketId)
                .map(now -> answers.changed(
                        WithMessages.of(now), TicketTag.of(now.ticket().version())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static TicketChange form(JsonBody body) {
        body.allow(
                "account",
                "person",
                "assignee",
                "priority",
                "category",
                "department",
                "tags",
                "snoozedUntil",
                "status");
        return new TicketChange(
                change(body, "account", body::nameOrId),
                change(body, "person", body::integer),
                change(body, "assignee", body::nameOrId),
                change(body, "priority", body::nameOrId),
                change(body, "category", body::nameOrId),
                change(body, "department", body::nameOrId),
                change(body, "tags", body::strings),
                change(body, "snoozedUntil", body::time),
                change(body, "status", body::string));
    }

    private static <T> Change<T> change(JsonBody body, String field, Function<String, ? extends @Nullable T> value) {
        return body.has(field) ? Change.to(value.apply(field)) : Change.none();
    }
}
