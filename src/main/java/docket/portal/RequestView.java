package docket.portal;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.participants.Participants;
import docket.requests.Requests;
import docket.tickets.Conversation;
import docket.tickets.Tickets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a ticket with its conversation and the forms below it. */
@Component
class RequestView {

    private final Tickets tickets;
    private final Requests requests;
    private final Participants participants;
    private final Html html;

    RequestView(Tickets tickets, Requests requests, Participants participants, Html html) {
        this.tickets = tickets;
        this.requests = requests;
        this.participants = participants;
        this.html = html;
    }

    /** The forms of the page, as they were typed, and what is wrong with them. */
    record Typed(ReplyForm reply, String address, Mistakes mistakes) {}

    /**
     * The page.
     *
     * @param marks whether what it shows is read then
     */
    ResponseEntity<byte[]> page(int status, Visit visit, long id, Typed typed, boolean marks) {
        Actor.Customer actor = visit.customer();
        Conversation shown = tickets.get(actor, id);
        ResponseEntity<byte[]> page = html.page(
                status,
                "portal/request.jte",
                visit.frame(),
                Map.of(
                        "request",
                        requests.get(actor, id),
                        "conversation",
                        shown,
                        "participants",
                        participants.list(actor, id),
                        "reply",
                        typed.reply(),
                        "address",
                        typed.address(),
                        "mistakes",
                        typed.mistakes()));
        if (marks) {
            tickets.markRead(shown);
        }
        return page;
    }
}
