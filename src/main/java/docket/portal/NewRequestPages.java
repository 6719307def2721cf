package docket.portal;

import docket.departments.Department;
import docket.departments.Departments;
import docket.events.Actor;
import docket.messages.MessageSettings;
import docket.pages.Html;
import docket.pages.SentOnce;
import docket.pages.TakesFiles;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.tickets.NewTicket;
import docket.tickets.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Where a customer opens a ticket. */
@Controller
class NewRequestPages {

    private static final String PATH = ListView.PATH + "/new";

    private final Tickets tickets;
    private final Departments departments;
    private final MessageSettings settings;
    private final FileFields files;
    private final SentOnce once;
    private final Html html;

    NewRequestPages(
            Tickets tickets,
            Departments departments,
            MessageSettings settings,
            FileFields files,
            SentOnce once,
            Html html) {
        this.tickets = tickets;
        this.departments = departments;
        this.settings = settings;
        this.files = files;
        this.once = once;
        this.html = html;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> form(@RequestAttribute(Visit.NAME) Visit visit) {
        visit.customer();
        return form(200, visit, TicketForm.blank(files.blank()), Mistakes.NONE);
    }

    @PostMapping(PATH)
    @TakesFiles
    ResponseEntity<byte[]> open(@RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request)
            throws IOException {
        Actor.Customer actor = visit.customer();
        Sent sent = files.receive(visit, request);
        NewTicket ticket = new NewTicket(
                sent.field("title"),
                sent.field("content"),
                sent.field("category"),
                sent.chosen("department"),
                "",
                "",
                sent.uploads());
        List<String> said =
                List.of(sent.field("title"), sent.field("content"), sent.field("category"), sent.field("department"));
        try {
            sent.requireWhole();
            long id = once.act(actor.personId(), PATH, sent.key(), said, () -> tickets.open(actor, ticket));
            return Html.seeOther(RequestPages.path(id));
        } catch (Failure.Invalid e) {
            return form(422, visit, typed(actor, sent), new Mistakes(e.problems()));
        }
    }

    private TicketForm typed(Actor.Customer actor, Sent sent) {
        return new TicketForm(
                sent.key(),
                sent.field("title"),
                sent.field("content"),
                sent.field("category"),
                sent.field("department"),
                files.kept(actor, sent));
    }

    private ResponseEntity<byte[]> form(int status, Visit visit, TicketForm form, Mistakes mistakes) {
        return html.page(
                status,
                "portal/new.jte",
                visit.frame(),
                Map.of(
                        "form",
                        form,
                        "mistakes",
                        mistakes,
                        "categories",
                        departments.categoryNames(),
                        "departments",
                        departments.list().stream().map(Department::name).toList(),
                        "titleLength",
                        settings.titleLength()));
    }
}
