package docket.console;

import docket.events.Actor;
import docket.maildesk.Ledger;
import docket.pages.Html;
import docket.pages.Visit;
import docket.views.Views;
import docket.worklists.ListPart;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The queues beside every page of the console, with how much is in those that want work. */
@Controller
class SidePages {

    private final ListPart lists;
    private final Views views;
    private final Ledger ledger;
    private final Html html;

    SidePages(ListPart lists, Views views, Ledger ledger, Html html) {
        this.lists = lists;
        this.views = views;
        this.ledger = ledger;
        this.html = html;
    }

    @GetMapping("/console/counts")
    ResponseEntity<byte[]> counts(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String place) {
        Actor.Staff actor = visit.staff();
        return html.page(
                "console/queues.jte",
                visit.frame(),
                Map.of(
                        "place",
                        place,
                        "counts",
                        lists.counts(visit),
                        "views",
                        views.list(actor),
                        "mails",
                        ledger.count(actor).total()));
    }
}
