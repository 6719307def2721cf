package docket.settings;

import docket.events.Actor;
import docket.mailtexts.MailTemplate;
import docket.mailtexts.MailText;
import docket.mailtexts.MailTextForm;
import docket.mailtexts.MailTexts;
import docket.mailtexts.Wording;
import docket.pages.Html;
import docket.pages.Visit;
import docket.pages.Words;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.sheets.Field;
import docket.sheets.Form;
import docket.sheets.Form.Act;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import docket.sheets.Shelf.FormPage;
import docket.sheets.Shelf.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The words of mails to customers, with a preview beside them. */
@Controller
class MailTextPages {

    private static final String ALL = "/console/settings/mails";
    private static final String ONE = ALL + "/{template:[a-z]+}/{language:[a-z]+}";

    private final MailTexts mails;
    private final Shelf shelf;
    private final Html html;

    MailTextPages(MailTexts mails, Shelf shelf, Html html) {
        this.mails = mails;
        this.shelf = shelf;
        this.html = html;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        Actor.Staff actor = shelf.open(visit, Section.MAILS);
        Map<MailTemplate, List<MailText>> all = mails.list().stream()
                .collect(Collectors.groupingBy(
                        MailText::template, () -> new EnumMap<>(MailTemplate.class), Collectors.toList()));
        return html.page("settings/mails.jte", visit.frame(), Map.of("sections", Section.of(actor), "mails", all));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable String template,
            @PathVariable String language,
            HttpServletRequest request) {
        shelf.open(visit, Section.MAILS);
        MailText text = text(template, language);
        Wording preview = mails.preview(visit.staff(), text.template(), language, text.form());
        return show(200, visit, request, new MailSheet(text, form(text), Refusal.NONE, Optional.of(preview)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable String template,
            @PathVariable String language,
            @ModelAttribute Sent sent,
            HttpServletRequest request) {
        MailText text = text(template, language);
        Expected<MailText> expected = Seen.expected(sent.shown());
        return shelf.answer(visit, refused(visit, request, text), sent.of(form(text)), () -> form(text), () -> {
            mails.change(visit.staff(), text.template(), language, expected.then(before -> sent.form()));
            return Html.seeOther(ALL);
        });
    }

    /** Shows what a mail of these words would say: beside the form, for the script that asks while somebody writes. */
    @PostMapping(ONE + "/preview")
    ResponseEntity<byte[]> preview(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable String template,
            @PathVariable String language,
            @ModelAttribute Sent sent,
            HttpServletRequest request) {
        MailText text = text(template, language);
        Form form = sent.of(form(text));
        return shelf.answer(visit, refused(visit, request, text), form, () -> form(text), () -> {
            Wording preview = mails.preview(visit.staff(), text.template(), language, sent.form());
            return show(200, visit, request, new MailSheet(text, form, Refusal.NONE, Optional.of(preview)));
        });
    }

    @PostMapping(ONE + "/reset")
    ResponseEntity<byte[]> reset(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable String template, @PathVariable String language) {
        MailText text = text(template, language);
        Form form = form(text);
        return shelf.send(
                visit, form, () -> form, () -> mails.reset(visit.staff(), text.template(), language, Expected.any()));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String subject,
            @Nullable String content,
            @Nullable String seen) {

        MailTextForm form() {
            return new MailTextForm(subject, content);
        }

        String shown() {
            return Objects.requireNonNullElse(seen, "");
        }

        Form of(Form now) {
            return now.with(fields(form()), shown());
        }
    }

    private MailText text(String template, String language) {
        return mails.get(MailTemplate.find(template).orElseThrow(() -> new Failure.NotFound("mail")), language);
    }

    private FormPage refused(Visit visit, HttpServletRequest request, MailText text) {
        return (status, form, refusal) ->
                show(status, visit, request, new MailSheet(text, form, refusal, Optional.empty()));
    }

    private ResponseEntity<byte[]> show(int status, Visit visit, HttpServletRequest request, MailSheet sheet) {
        String page = Html.wantsPart(request, "preview") ? "settings/mailpreview.jte" : "settings/mailtext.jte";
        List<Section> sections = Section.of(visit.staff());
        return html.page(status, page, visit.frame(), Map.of("sections", sections, "sheet", sheet));
    }

    private static Form form(MailText text) {
        return new Form(
                Section.MAILS,
                Words.ownName(text.language()),
                ALL + "/" + text.template().word() + "/" + text.language(),
                Seen.of(text),
                fields(text.form()),
                text.changedAt() == null ? List.of() : List.of(new Act("reset", true)));
    }

    private static List<Field> fields(MailTextForm form) {
        return List.of(Field.line("subject", form.subject()), Field.text("content", form.content()));
    }
}
