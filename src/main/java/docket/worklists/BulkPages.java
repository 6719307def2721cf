package docket.worklists;

import docket.bulk.BulkActs;
import docket.bulk.BulkProgress;
import docket.bulk.UndoOver;
import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.queues.TicketFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Doing something to many tickets at once: the form of a list, how far it has come, and back again. */
@Controller
class BulkPages {

    private static final String ALL = "/console/bulk";
    private static final String ONE = ALL + "/{id:[0-9]{1,18}}";
    private static final int SHOWN = 50;

    private final BulkActs acts;
    private final ListPart lists;
    private final Html html;

    BulkPages(BulkActs acts, ListPart lists, Html html) {
        this.acts = acts;
        this.lists = lists;
        this.html = html;
    }

    /** What one did lately, latest first. */
    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return html.page(
                "worklists/bulk/list.jte",
                visit.frame(),
                Map.of("acts", acts.list(visit.staff(), SHOWN), "choices", lists.choices()));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> start(@RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request) {
        Actor.Staff actor = visit.staff();
        BulkForm form = new BulkForm(request.getParameterMap());
        try {
            ListQuery query = lists.query(actor, ListQuery.parse(form.list()));
            Optional<TicketFilter> list =
                    Narrowed.by(query, actor, visit.words().zone());
            long id = acts.start(
                    actor, form.selection(list), form.change(visit.words().zone()));
            return Html.seeOther(ALL + "/" + id);
        } catch (Failure.Invalid e) {
            return again(visit, request, form, e.problems());
        }
    }

    /** The page has the form once more; beside a list it is still there. */
    private ResponseEntity<byte[]> again(
            Visit visit, HttpServletRequest request, BulkForm form, List<Problem> problems) {
        String template = isPart(request) ? "worklists/bulk/problems.jte" : "worklists/bulk/again.jte";
        Map<String, Object> values = isPart(request)
                ? Map.of("problems", problems)
                : Map.of("form", form, "problems", problems, "choices", lists.choices());
        return html.page(422, template, visit.frame(), values);
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> progress(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return progress(200, visit, id, request);
    }

    @PostMapping(ONE + "/undo")
    ResponseEntity<byte[]> undo(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        try {
            acts.undo(visit.staff(), id);
            return Html.seeOther(ALL + "/" + id);
        } catch (UndoOver e) {
            return progress(409, visit, id, request);
        }
    }

    private ResponseEntity<byte[]> progress(int status, Visit visit, long id, HttpServletRequest request) {
        Actor.Staff actor = visit.staff();
        BulkProgress act = acts.get(actor, id);
        boolean over = status == 409;
        return isPart(request)
                ? html.page(status, "worklists/bulk/progress.jte", visit.frame(), Map.of("act", act, "over", over))
                : html.page(
                        status,
                        "worklists/bulk/one.jte",
                        visit.frame(),
                        Map.of(
                                "act",
                                act,
                                "refused",
                                acts.refused(actor, id),
                                "choices",
                                lists.choices(),
                                "over",
                                over));
    }

    private static boolean isPart(HttpServletRequest request) {
        return Html.wantsPart(request, "progress");
    }
}
