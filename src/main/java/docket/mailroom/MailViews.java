package docket.mailroom;

import docket.events.Actor;
import docket.mailboxes.Mailboxes;
import docket.maildesk.Ledger;
import docket.maildesk.Senders;
import docket.mailin.IncomingMail;
import docket.mime.Mail;
import docket.pages.Html;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows one mail: its page, as it is or after an act that was refused. */
@Component
class MailViews {

    /** The mail that was decided on just before. */
    static final String DONE = "done";

    private final Ledger ledger;
    private final Senders senders;
    private final RawMails raws;
    private final Mailboxes mailboxes;
    private final MailFrames frames;
    private final Html html;

    MailViews(Ledger ledger, Senders senders, RawMails raws, Mailboxes mailboxes, MailFrames frames, Html html) {
        this.ledger = ledger;
        this.senders = senders;
        this.raws = raws;
        this.mailboxes = mailboxes;
        this.frames = frames;
        this.html = html;
    }

    /** What is in a mail; empty where it can't be read. */
    Optional<Mail<SeenFile>> content(Actor.Staff actor, long id) throws IOException {
        return raws.read(ledger.get(actor, id).sha256());
    }

    /**
     * The page of a mail, or its frame for a script.
     *
     * @param notice the key of the words that say why an act was refused; empty: none was
     */
    ResponseEntity<byte[]> page(Visit visit, HttpServletRequest request, long id, String notice) throws IOException {
        IncomingMail mail = ledger.get(visit.staff(), id);
        Mail<SeenFile> content = raws.read(mail.sha256()).orElse(null);
        String unsafe = content == null ? null : content.body().html();
        MailView view = new MailView(
                mail,
                mail.mailboxId() == null ? null : mailboxes.get(mail.mailboxId()),
                content == null ? raws.readHead(mail.sha256()) : content.head(),
                content,
                unsafe == null ? null : frames.around(request, "/console/mail/" + id, unsafe),
                mail.sender() == null ? List.of() : senders.listOf(visit.staff(), mail.sender()),
                MailTrail.of(request));
        String part = "mail-" + id;
        if (Html.wantsPart(request, part) && view.frame() != null) {
            return html.page("mailroom/framed.jte", visit.frame(), Map.of("around", view.frame(), "part", part));
        }
        Map<String, Object> values = new HashMap<>(Map.of("view", view, "notice", notice));
        putDone(values, visit, request);
        return html.page(notice.isEmpty() ? 200 : 409, "mailroom/mail.jte", visit.frame(), values);
    }

    /** Adds the mail that was decided on just before, where this page was led to from there. */
    void putDone(Map<String, Object> values, Visit visit, HttpServletRequest request) {
        String id = Objects.requireNonNullElse(request.getParameter(DONE), "");
        if (id.matches("[0-9]{1,18}")) {
            ledger.find(visit.staff(), Long.parseLong(id)).ifPresent(mail -> values.put(DONE, mail));
        }
    }
}
