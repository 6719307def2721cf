package docket.v3;

import docket.departments.Departments;
import docket.edge.Needs;
import docket.edge.Once;
import docket.edge.TokenFilter;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBodies;
import docket.http.JsonBody;
import docket.platform.IdempotencyKeys.Outcome;
import docket.tickets.ContactForm;
import docket.tickets.Conversation;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Page;
import docket.tickets.Range;
import docket.tickets.Tickets;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on tickets (docs/contract, "Rules of the operations"). */
@RestController
class TicketsResource {

    private static final String ID = "{ticketId:-?[0-9]+}";
    private static final char ALL = 'a';
    private static final char OPEN_OR_UNREAD = 'o';

    private final Tickets tickets;
    private final Departments departments;
    private final JsonBodies bodies;
    private final Once once;
    private final Answers answers;

    TicketsResource(Tickets tickets, Departments departments, JsonBodies bodies, Once once, Answers answers) {
        this.tickets = tickets;
        this.departments = departments;
        this.bodies = bodies;
        this.once = once;
        this.answers = answers;
    }

    @GetMapping("/v3/tickets/categories")
    @Needs(Scope.TICKETS_READ)
    ResponseEntity<byte[]> categories(HttpServletRequest request, HttpServletResponse response) {
        return answers.read(new Answers.Exchange(request, response), departments.categoryNames(), new HttpHeaders());
    }

    @GetMapping("/v3/tickets")
    @Needs(Scope.TICKETS_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(TokenFilter.ACTOR) Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Range range = PageToken.range(ALL, request);
        return page(ALL, range, tickets.list(actor, range), new Answers.Exchange(request, response));
    }

    @GetMapping("/v3/tickets/openOrUnread")
    @Needs(Scope.TICKETS_READ)
    ResponseEntity<byte[]> listOpenOrUnread(
            @RequestAttribute(TokenFilter.ACTOR) Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Range range = PageToken.range(OPEN_OR_UNREAD, request);
        return page(
                OPEN_OR_UNREAD, range, tickets.listOpenOrUnread(actor, range), new Answers.Exchange(request, response));
    }

    private ResponseEntity<byte[]> page(char list, Range range, Page page, Answers.Exchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        PageToken.next(list, page, range).ifPresent(token -> headers.set("PAGE-TOKEN", token));
        return answers.read(
                exchange, page.tickets().stream().map(TicketJson::of).toList(), headers);
    }

    /** GET marks the ticket as read; HEAD and a 304 show nothing and mark nothing. */
    @GetMapping("/v3/tickets/" + ID)
    @Needs(Scope.TICKETS_READ)
    ResponseEntity<byte[]> get(
            @RequestAttribute(TokenFilter.ACTOR) Actor actor,
            @PathVariable long ticketId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Conversation shown = tickets.get(actor, ticketId);
        boolean marks = request.getMethod().equals("GET");
        return answers.read(
                new Answers.Exchange(request, response),
                TicketJson.WithReplies.of(shown.unread()),
                () -> TicketJson.WithReplies.of(marks ? tickets.markRead(shown) : shown));
    }

    @PostMapping("/v3/tickets")
    @Needs(Scope.TICKETS)
    ResponseEntity<byte[]> create(@RequestAttribute(TokenFilter.ACTOR) Actor.Customer actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        Optional<String> key = once.key(request);
        NewTicket form = new NewTicket(
                body.string("title"),
                body.string("content"),
                body.string("category"),
                body.string("department"),
                body.string("emailCc"),
                body.string("emailTo"),
                body.integers("attachmentIds"));
        Outcome made = once.act(request, key, body.bytes(), () -> tickets.open(actor, form));
        return answer(actor, made);
    }

    @PostMapping("/v3/tickets/contact")
    @Needs(Scope.CONTACT)
    ResponseEntity<byte[]> contact(@RequestAttribute(TokenFilter.ACTOR) Actor.Site actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        Optional<String> key = once.key(request);
        ContactForm form = new ContactForm(
                body.string("firstName"),
                body.string("lastName"),
                body.string("companyName"),
                body.string("email"),
                body.string("phone"),
                body.string("title"),
                body.string("content"),
                body.string("category"));
        Outcome made = once.act(request, key, body.bytes(), () -> tickets.openFromForm(actor, form, List.of()));
        return answer(actor, made);
    }

    @PostMapping("/v3/tickets/" + ID + "/reply")
    @Needs(Scope.TICKETS)
    ResponseEntity<byte[]> reply(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Customer actor,
            @PathVariable long ticketId,
            HttpServletRequest request)
            throws IOException {
        JsonBody body = bodies.read(request);
        Optional<String> key = once.key(request);
        NewReply form = new NewReply(body.string("title"), body.string("content"), body.integers("attachmentIds"));
        Outcome made = once.act(request, key, body.bytes(), () -> {
            tickets.reply(actor, ticketId, form);
            return ticketId;
        });
        return answer(actor, made);
    }

    private ResponseEntity<byte[]> answer(Actor actor, Outcome made) {
        return answers.made(TicketJson.WithReplies.of(tickets.get(actor, made.id())), made.replayed());
    }

    @PutMapping("/v3/tickets/" + ID + "/open")
    @Needs(Scope.TICKETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@RequestAttribute(TokenFilter.ACTOR) Actor actor, @PathVariable long ticketId) {
        tickets.open(actor, ticketId);
    }

    @PutMapping("/v3/tickets/" + ID + "/close")
    @Needs(Scope.TICKETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@RequestAttribute(TokenFilter.ACTOR) Actor actor, @PathVariable long ticketId) {
        tickets.close(actor, ticketId);
    }
}
