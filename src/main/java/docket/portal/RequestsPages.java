package docket.portal;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.requests.RequestFilter;
import docket.requests.RequestFilter.Show;
import docket.requests.RequestPage;
import docket.requests.Requests;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where customers look through their tickets, and by right through their account's. */
@Controller
class RequestsPages {

    /** How many tickets a page has. */
    static final int MOST = 25;

    private static final String NEWEST = "9223372036854775807";

    private final Requests requests;
    private final Html html;

    RequestsPages(Requests requests, Html html) {
        this.requests = requests;
        this.html = html;
    }

    /** Whoever looks for something looks through all, unless another choice is made. */
    @GetMapping(ListView.PATH)
    ResponseEntity<byte[]> list(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = NEWEST) long before) {
        Actor.Customer actor = visit.customer();
        boolean own = !(actor.seesAccount() && whose.equals("account"));
        Show shown = show.isEmpty() && !q.isBlank() ? Show.ALL : ListView.show(show);
        RequestFilter filter = new RequestFilter(own, shown, q);
        RequestPage page = requests.list(actor, filter, before, MOST);
        return html.page(
                "portal/requests.jte",
                visit.frame(),
                Map.of(
                        "view",
                        new ListView(filter, page, before == Long.MAX_VALUE),
                        "seesAccount",
                        actor.seesAccount()));
    }
}
