package docket.worklists;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.tickets.Ticket;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a ticket: its number or reference leads there at once, anything else to those that may be meant. */
@Controller
class FindPages {

    private static final int MOST = 100;

    private final Queues queues;
    private final ListPart lists;
    private final Html html;

    FindPages(Queues queues, ListPart lists, Html html) {
        this.queues = queues;
        this.lists = lists;
        this.html = html;
    }

    @GetMapping("/console/find")
    ResponseEntity<byte[]> find(@RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String q) {
        Actor.Staff actor = visit.staff();
        List<StaffTicket> found = queues.find(actor, q, MOST);
        return found.stream()
                .filter(ticket -> isMeant(ticket, q.strip()))
                .findFirst()
                .map(ticket -> Html.seeOther("/console/tickets/" + ticket.id()))
                .orElseGet(() -> html.page(
                        "worklists/find.jte",
                        visit.frame(),
                        Map.of("q", q, "list", lists.found(found), "most", found.size() == MOST)));
    }

    private static boolean isMeant(StaffTicket ticket, String text) {
        String number = text.startsWith("#") ? text.substring(1) : text;
        return number.equals(String.valueOf(ticket.id()))
                || Ticket.idOf(text).filter(id -> id == ticket.id()).isPresent();
    }
}
