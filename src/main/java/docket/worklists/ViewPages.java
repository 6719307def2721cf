package docket.worklists;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.views.ViewForm;
import docket.views.Views;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of tickets that got a name: keeping one, and looking after them. */
@Controller
class ViewPages {

    private static final String ALL = "/console/views";
    private static final String ONE = ALL + "/{id:[0-9]{1,18}}";

    private final Views views;
    private final Html html;

    ViewPages(Views views, Html html) {
        this.views = views;
        this.html = html;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return page(200, visit, TypedView.NOTHING, List.of());
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean shared) {
        TypedView sent = new TypedView(0, name, list, shared);
        try {
            return Html.seeOther(path(views.add(visit.staff(), sent.form()).id()));
        } catch (Failure.Invalid e) {
            return page(422, visit, sent, e.problems());
        }
    }

    /** With a list it becomes that list; without one it is only called otherwise, or seen by others. */
    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean shared) {
        TypedView sent = new TypedView(id, name, list, shared);
        Actor.Staff actor = visit.staff();
        String query = list.isEmpty() ? views.get(actor, id).query() : list;
        try {
            views.change(actor, id, new ViewForm(name, query, shared));
            return Html.seeOther(list.isEmpty() ? ALL : path(id));
        } catch (Failure.Invalid e) {
            return page(422, visit, sent, e.problems());
        }
    }

    @PostMapping(ONE + "/remove")
    ResponseEntity<byte[]> remove(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        views.remove(visit.staff(), id);
        return Html.seeOther(ALL);
    }

    private ResponseEntity<byte[]> page(int status, Visit visit, TypedView sent, List<Problem> problems) {
        return html.page(
                status,
                "worklists/views.jte",
                visit.frame(),
                Map.of("views", views.list(visit.staff()), "sent", sent, "problems", problems));
    }

    private static String path(long id) {
        return "/console/tickets?queue=view-" + id;
    }
}
