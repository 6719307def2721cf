package docket.ticketroom;

import docket.attachments.Attachments;
import docket.attachments.StoredFile;
import docket.departments.CannedTexts;
import docket.drafts.Answered;
import docket.drafts.Draft;
import docket.drafts.Drafts;
import docket.drafts.ReplySent;
import docket.events.Actor;
import docket.http.SentForm;
import docket.pages.FileForms;
import docket.pages.Html;
import docket.pages.TakesFiles;
import docket.pages.Trail;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Where replies and notes are written: whatever comes is kept as a draft first, so that nothing of it is lost. */
@Controller
class ComposerPages {

    private static final String WRITING = TicketPages.TICKET + "/{kind:reply|note}";
    private static final int MOST_FILES = 20;

    private final Drafts drafts;
    private final Attachments attachments;
    private final CannedTexts texts;
    private final Queues queues;
    private final FileForms forms;
    private final TicketPart part;

    ComposerPages(
            Drafts drafts,
            Attachments attachments,
            CannedTexts texts,
            Queues queues,
            FileForms forms,
            TicketPart part) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.texts = texts;
        this.queues = queues;
        this.forms = forms;
        this.part = part;
    }

    /** A form of the composer: which draft it is of, and what was sent. */
    private record Sheet(Visit visit, long id, Draft.Kind kind, SentForm form) {

        Actor.Staff actor() {
            return visit.staff();
        }

        TicketPart.Place place(HttpServletRequest request) {
            return new TicketPart.Place(visit, request, id, Trail.of(form.field(Trail.FIELD)));
        }

        Returned returned(List<Problem> problems, @Nullable String notice) {
            Map<String, String> sent = new HashMap<>();
            form.fields().forEach((name, values) -> sent.put(name, values.getFirst()));
            sent.put("kind", kind.name().toLowerCase(Locale.ROOT));
            return new Returned(sent, problems, notice);
        }
    }

    /** Sends what is in the form: a reply is held for a while, a note is there at once. */
    @PostMapping(WRITING)
    @TakesFiles
    ResponseEntity<byte[]> send(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable String kind,
            HttpServletRequest request)
            throws IOException {
        Sheet sheet = receive(visit, id, kind, request);
        try {
            keep(sheet);
            long seen = sheet.returned(List.of(), null).seen();
            if (sheet.kind() == Draft.Kind.REPLY) {
                drafts.send(
                        sheet.actor(),
                        id,
                        seen,
                        Boolean.parseBoolean(sheet.form().field("closes")));
            } else {
                drafts.sendNote(sheet.actor(), id, seen);
            }
            return part.acted(sheet.place(request));
        } catch (Answered e) {
            String notice = e.isHeld() ? "composer.answering" : "composer.answered";
            return part.show(409, sheet.place(request), sheet.returned(List.of(), notice));
        } catch (Failure.Invalid e) {
            return part.show(422, sheet.place(request), sheet.returned(e.problems(), null));
        }
    }

    /** Keeps what is in the form, and puts a canned text behind it or takes a file away where that is asked for. */
    @PostMapping(WRITING + "/draft")
    @TakesFiles
    ResponseEntity<byte[]> draft(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable String kind,
            HttpServletRequest request)
            throws IOException {
        Sheet sheet = receive(visit, id, kind, request);
        try {
            keep(sheet);
            detach(sheet);
            if (!sheet.form().field("insert").isEmpty()) {
                insert(sheet);
            }
            return Html.wantsPart(request, "drafted")
                    ? part.drafted(sheet.place(request), sheet.kind())
                    : part.acted(sheet.place(request));
        } catch (Failure.Invalid e) {
            return part.show(422, sheet.place(request), sheet.returned(e.problems(), null));
        }
    }

    /** Takes a reply back that is held. */
    @PostMapping(TicketPages.TICKET + "/held/{draftId:[0-9]{1,18}}/back")
    ResponseEntity<byte[]> takeBack(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long draftId,
            HttpServletRequest request) {
        TicketPart.Place place = new TicketPart.Place(visit, request, id);
        try {
            drafts.takeBack(visit.staff(), draftId);
            return part.acted(place);
        } catch (ReplySent e) {
            return part.show(409, place, new Returned(Map.of("kind", "reply"), List.of(), "composer.sent"));
        }
    }

    /** A canned text, filled in for the ticket. */
    @GetMapping(TicketPages.TICKET + "/texts/{textId:[0-9]{1,18}}")
    ResponseEntity<byte[]> text(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, @PathVariable long textId) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(filled(visit, id, textId).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet receive(Visit visit, long id, String kind, HttpServletRequest request) throws IOException {
        queues.get(visit.staff(), id);
        return new Sheet(
                visit,
                id,
                Draft.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                forms.receive(visit, request, MOST_FILES));
    }

    /** A script that only brings a file sends no text. */
    private void keep(Sheet sheet) {
        SentForm form = sheet.form();
        for (StoredFile file : form.files()) {
            drafts.attach(sheet.actor(), sheet.id(), sheet.kind(), attachments.add(sheet.actor(), file));
        }
        if (form.fields().containsKey("content")) {
            drafts.save(sheet.actor(), sheet.id(), sheet.kind(), form.field("content"));
        }
    }

    private void detach(Sheet sheet) {
        String file = sheet.form().field("detach");
        if (file.matches("[0-9]{1,18}")) {
            drafts.detach(sheet.actor(), sheet.id(), sheet.kind(), Long.parseLong(file));
        }
    }

    private void insert(Sheet sheet) {
        String text = sheet.form().field("text");
        if (text.matches("[0-9]{1,18}")) {
            String before = sheet.form().field("content").stripTrailing();
            String filled = filled(sheet.visit(), sheet.id(), Long.parseLong(text));
            drafts.save(sheet.actor(), sheet.id(), sheet.kind(), before.isEmpty() ? filled : before + "\n\n" + filled);
        }
    }

    private String filled(Visit visit, long ticketId, long textId) {
        StaffTicket ticket = queues.get(visit.staff(), ticketId);
        String reader = visit.profile().orElseThrow().name();
        return Blanks.fill(
                texts.get(visit.staff(), textId).content(),
                Map.of(
                        "customer", ticket.person(),
                        "agent", reader,
                        "ticket", ticket.hash(),
                        "title", ticket.title(),
                        "account", Objects.requireNonNullElse(ticket.account(), ""),
                        "department", Objects.requireNonNullElse(ticket.department(), "")));
    }
}
