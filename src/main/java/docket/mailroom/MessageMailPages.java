package docket.mailroom;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.mailin.MailHtml;
import docket.mailin.MailMessages;
import docket.pages.Html;
import docket.pages.Trail;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** A message of a ticket as the mail that it came by. */
@Controller
class MessageMailPages {

    private static final String MESSAGE = "/console/tickets/{id:[0-9]{1,18}}/messages/{messageId:[0-9]{1,18}}";

    private final MailMessages mails;
    private final MailFrames frames;
    private final Attachments attachments;
    private final Html html;

    MessageMailPages(MailMessages mails, MailFrames frames, Attachments attachments, Html html) {
        this.mails = mails;
        this.frames = frames;
        this.attachments = attachments;
        this.html = html;
    }

    /** The frame, for the script that puts it below the message, else in a page of its own. */
    @GetMapping(MESSAGE + "/mail")
    ResponseEntity<byte[]> mail(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long messageId,
            HttpServletRequest request) {
        MailHtml mail = mails.html(visit.staff(), id, messageId);
        String path = "/console/tickets/" + id + "/messages/" + messageId;
        String part = "mail-" + messageId;
        String template = Html.wantsPart(request, part) ? "mailroom/framed.jte" : "mailroom/message.jte";
        String back = Trail.of(request.getParameter(Trail.FIELD)).from("/console/tickets/" + id);
        return html.page(
                template,
                visit.frame(),
                Map.of("around", frames.around(request, path, mail.html()), "part", part, "back", back));
    }

    @GetMapping(MESSAGE + "/html")
    ResponseEntity<byte[]> html(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long messageId,
            HttpServletRequest request)
            throws IOException {
        MailHtml mail = mails.html(visit.staff(), id, messageId);
        return frames.answer(visit, request, mail.html(), pictures(mail.files()));
    }

    private Pictures pictures(Map<String, Attachment> files) throws IOException {
        Pictures pictures = new Pictures();
        long left = Pictures.MOST;
        for (Map.Entry<String, Attachment> file : files.entrySet()) {
            left -= file.getValue().size();
            if (left >= 0) {
                try (InputStream bytes = Channels.newInputStream(attachments.open(file.getValue()))) {
                    pictures.add(file.getKey(), file.getValue().mimeType(), bytes.readAllBytes());
                }
            }
        }
        return pictures;
    }
}
