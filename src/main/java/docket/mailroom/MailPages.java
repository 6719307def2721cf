package docket.mailroom;

import docket.events.Actor;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.maildesk.Ledger;
import docket.mailin.IncomingMail;
import docket.mime.FilePart;
import docket.mime.Mail;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The mail that came in: lists of it, and each as it came. */
@Controller
class MailPages {

    static final String MAIL = "/console/mail/{id:[0-9]{1,18}}";

    private static final int SHOWN = 50;

    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final MailViews views;
    private final MailFrames frames;
    private final Html html;

    MailPages(Ledger ledger, Mailboxes mailboxes, MailViews views, MailFrames frames, Html html) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.views = views;
        this.frames = frames;
        this.html = html;
    }

    @GetMapping("/console/mail")
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request) {
        MailQuery query = MailQuery.of(request);
        List<IncomingMail> mails = ledger.list(visit.staff(), query.filter(), query.before(), SHOWN + 1);
        Map<Long, String> names = mailboxes.listAll().stream().collect(Collectors.toMap(Mailbox::id, Mailbox::name));
        MailList list = MailList.of(mails, SHOWN, names);
        if (Html.wantsPart(request, "more")) {
            return html.page("mailroom/lines.jte", visit.frame(), Map.of("query", query, "list", list));
        }
        Map<String, Object> values =
                new HashMap<>(Map.of("query", query, "list", list, "undecided", ledger.count(visit.staff())));
        views.putDone(values, visit, request);
        return html.page("mailroom/list.jte", visit.frame(), values);
    }

    @GetMapping(MAIL)
    ResponseEntity<byte[]> mail(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return views.page(visit, request, id, "");
    }

    /** The frame anew for a script, else the page with it. */
    @GetMapping(MAIL + "/mail")
    ResponseEntity<byte[]> framed(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        return views.page(visit, request, id, "");
    }

    /** What it says, for the page of the ticket for which it is proposed. */
    @GetMapping(MAIL + "/text")
    ResponseEntity<byte[]> text(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) throws IOException {
        return views.content(visit.staff(), id)
                .map(mail -> html.page(
                        "mailroom/text.jte",
                        visit.frame(),
                        Map.of("text", mail.body().text(), "files", mail.files().size())))
                .orElseGet(() -> html.page("mailroom/unread.jte", visit.frame(), Map.of()));
    }

    /** What is in the frame. */
    @GetMapping(MAIL + "/html")
    ResponseEntity<byte[]> html(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        Mail<SeenFile> mail = views.content(visit.staff(), id).orElseThrow(() -> new Failure.NotFound("mail"));
        String unsafe = mail.body().html();
        if (unsafe == null) {
            throw new Failure.NotFound("mail");
        }
        Pictures pictures = new Pictures();
        for (FilePart<SeenFile> file : mail.files()) {
            pictures.add(file.contentId(), file.type(), file.kept().picture());
        }
        return frames.answer(visit, request, unsafe, pictures);
    }

    /** The raw message, to be saved: browsers never show it. */
    @GetMapping(MAIL + "/message.eml")
    ResponseEntity<Resource> raw(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) throws IOException {
        Actor.Staff actor = visit.staff();
        long size = ledger.get(actor, id).size();
        InputStream raw = ledger.raw(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("message", "rfc822"))
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(raw));
    }
}
