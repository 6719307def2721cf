package docket.console;

import docket.events.Actor;
import docket.maildesk.Ledger;
import docket.pages.Html;
import docket.pages.Visit;
import docket.queues.Queues;
import docket.views.Views;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The queues beside every page of the console, with how much is in those that want work. */
@Controller
class SidePages {

    /** More are not counted: nobody works off so many. */
    private static final int MOST = 999;

    private static final Set<Queue> COUNTED = EnumSet.complementOf(EnumSet.of(Queue.ALL, Queue.CLOSED));

    private final Queues queues;
    private final Views views;
    private final Ledger ledger;
    private final Html html;

    SidePages(Queues queues, Views views, Ledger ledger, Html html) {
        this.queues = queues;
        this.views = views;
        this.ledger = ledger;
        this.html = html;
    }

    @GetMapping("/console/counts")
    ResponseEntity<byte[]> counts(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String place) {
        Actor.Staff actor = visit.staff();
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        for (Queue queue : COUNTED) {
            counts.put(queue, count(visit, actor, queue));
        }
        return html.page(
                "console/queues.jte",
                visit.frame(),
                Map.of(
                        "place",
                        place,
                        "counts",
                        counts,
                        "views",
                        views.list(actor),
                        "mails",
                        ledger.count(actor).total()));
    }

    private long count(Visit visit, Actor.Staff actor, Queue queue) {
        return Narrowed.by(ListQuery.of(queue), actor, visit.words().zone())
                .map(filter -> queues.countUpTo(actor, filter, MOST + 1))
                .orElse(0L);
    }
}
