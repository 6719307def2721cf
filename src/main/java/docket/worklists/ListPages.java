package docket.worklists;

import docket.pages.Html;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Lists of tickets. */
@Controller
class ListPages {

    private static final String MINE = "/console/tickets?queue=mine";

    private final ListPart lists;
    private final Html html;

    ListPages(ListPart lists, Html html) {
        this.lists = lists;
        this.html = html;
    }

    @GetMapping("/console")
    ResponseEntity<byte[]> home(@RequestAttribute(Visit.NAME) Visit visit) {
        visit.staff();
        return Html.seeOther(MINE);
    }

    @GetMapping("/console/tickets")
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request) {
        visit.staff();
        return lists.find(visit, request)
                .map(pane -> html.page(template(request), visit.frame(), Map.of("list", pane)))
                .orElseGet(() -> Html.seeOther(MINE));
    }

    /** The whole page; or its rows anew, or the rows that come after those that are there. */
    private static String template(HttpServletRequest request) {
        if (Html.wantsPart(request, "rows")) {
            return "worklists/fresh.jte";
        }
        return Html.wantsPart(request, "more") ? "worklists/more.jte" : "worklists/tickets.jte";
    }
}
