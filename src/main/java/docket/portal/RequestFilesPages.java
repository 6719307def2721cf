package docket.portal;

import docket.attachments.Attachment;
import docket.http.FileAnswers;
import docket.pages.Html;
import docket.pages.TakesFiles;
import docket.pages.Visit;
import docket.tickets.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The files of customers' pages: those that messages hold, and those that a script sends before the form. */
@Controller
class RequestFilesPages {

    private final Tickets tickets;
    private final FileAnswers answers;
    private final FileFields files;
    private final Html html;

    RequestFilesPages(Tickets tickets, FileAnswers answers, FileFields files, Html html) {
        this.tickets = tickets;
        this.answers = answers;
        this.files = files;
        this.html = html;
    }

    /** A file to be saved; with {@code inline} a picture is shown. */
    @GetMapping(RequestPages.PATH + "/attachments/{attachmentId:[0-9]{1,18}}")
    void attachment(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long attachmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment file = tickets.attachment(visit.customer(), id, attachmentId);
        if (request.getParameter("inline") == null) {
            answers.answerRaw(file, request, response);
        } else {
            answers.answerPicture(file, request, response);
        }
    }

    /** Answers the lines of the form that stand for the uploads. */
    @PostMapping("/portal/uploads")
    @TakesFiles
    ResponseEntity<byte[]> upload(@RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request)
            throws IOException {
        Sent sent = files.receive(visit, request);
        sent.requireWhole();
        FileField field = files.kept(visit.customer(), sent);
        return html.page("portal/uploads.jte", visit.frame(), Map.of("uploads", field.kept()));
    }
}
