package docket.console;

import docket.casework.Casework;
import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.pages.Html;
import docket.pages.SentOnce;
import docket.pages.TakesFiles;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.worklists.ListPart;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a ticket for a customer: first whom it is for, then what it is about. */
@Controller
class NewTicketPages {

    private static final String NEW = "/console/tickets/new";
    private static final String FORM = NEW + "/form";

    private final Casework casework;
    private final Requesters requesters;
    private final ListPart lists;
    private final NewTicketForms forms;
    private final SentOnce once;
    private final Html html;

    NewTicketPages(
            Casework casework, Requesters requesters, ListPart lists, NewTicketForms forms, SentOnce once, Html html) {
        this.casework = casework;
        this.requesters = requesters;
        this.lists = lists;
        this.forms = forms;
        this.once = once;
        this.html = html;
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> choose(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request) {
        Requesters.Found found = requesters.find(writer(visit), who);
        String template = Html.wantsPart(request, "requesters") ? "console/requesters.jte" : "console/requester.jte";
        return html.page(template, visit.frame(), Map.of("who", who, "found", found));
    }

    @GetMapping(FORM)
    ResponseEntity<byte[]> form(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String person) {
        return form(200, visit, NewTicketForm.of(account, person));
    }

    @PostMapping(path = FORM, consumes = "multipart/form-data")
    @TakesFiles
    ResponseEntity<byte[]> open(@RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request)
            throws IOException {
        Actor.Staff actor = writer(visit);
        NewTicketForm form = forms.receive(visit, actor, request);
        try {
            long id = once.act(
                    actor.personId(), FORM, form.key(), form.said(), () -> casework.openFor(actor, form.ticket()));
            return Html.seeOther("/console/tickets/" + id);
        } catch (Failure.Invalid e) {
            return form(422, visit, form.with(e.problems()));
        }
    }

    private ResponseEntity<byte[]> form(int status, Visit visit, NewTicketForm form) {
        String name = requesters.name(writer(visit), form);
        return html.page(
                status,
                "console/new.jte",
                visit.frame(),
                Map.of("form", form, "name", name, "choices", lists.choices()));
    }

    private static Actor.Staff writer(Visit visit) {
        Actor.Staff actor = visit.staff();
        Rights.require(actor, Permission.TICKETS_ANSWER);
        return actor;
    }
}
