package docket.ticketroom;

import docket.http.FileAnswers;
import docket.pages.Html;
import docket.pages.Trail;
import docket.pages.Visit;
import docket.queues.Background;
import docket.queues.Deed;
import docket.queues.Queues;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One ticket, to be read: its page, what is new in it, its files, its history. Reading changes nothing. */
@Controller
class TicketPages {

    static final String TICKET = "/console/tickets/{id:[0-9]{1,18}}";

    private static final int DEEDS = 100;

    private final TicketPart part;
    private final TicketViews views;
    private final Queues queues;
    private final Background background;
    private final FileAnswers files;
    private final Html html;

    TicketPages(
            TicketPart part, TicketViews views, Queues queues, Background background, FileAnswers files, Html html) {
        this.part = part;
        this.views = views;
        this.queues = queues;
        this.background = background;
        this.files = files;
        this.html = html;
    }

    @GetMapping(TICKET)
    ResponseEntity<byte[]> ticket(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return part.show(new TicketPart.Place(visit, request, id));
    }

    /** What came since a script looked; 204 where nothing did. */
    @GetMapping(TICKET + "/news")
    ResponseEntity<byte[]> news(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam long seen,
            @RequestParam String state,
            HttpServletRequest request) {
        TicketView view = views.get(visit.staff(), id, Trail.of(request), Returned.NOTHING);
        return view.state().equals(state)
                ? ResponseEntity.noContent().build()
                : html.page("ticketroom/news.jte", visit.frame(), Map.of("view", view, "seen", seen));
    }

    /** What happened to the ticket, latest first, a hundred at once. */
    @GetMapping(TICKET + "/history")
    ResponseEntity<byte[]> history(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletRequest request) {
        var ticket = queues.get(visit.staff(), id);
        List<Deed> deeds = background.history(visit.staff(), id, before, DEEDS);
        String template = Html.wantsPart(request, "history") ? "ticketroom/history.jte" : "ticketroom/historypage.jte";
        boolean more = deeds.size() == DEEDS;
        return html.page(template, visit.frame(), Map.of("ticket", ticket, "deeds", deeds, "more", more));
    }

    /** A file to be saved; with {@code inline} a picture is shown. */
    @GetMapping(TICKET + "/attachments/{attachmentId:[0-9]{1,18}}")
    void attachment(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long attachmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = queues.attachment(visit.staff(), id, attachmentId);
        if (request.getParameter("inline") == null) {
            files.answerRaw(file, request, response);
        } else {
            files.answerPicture(file, request, response);
        }
    }
}
