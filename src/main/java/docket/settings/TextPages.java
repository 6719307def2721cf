package docket.settings;

import docket.departments.CannedText;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
import docket.pages.Visit;
import docket.platform.Expected;
import docket.sheets.Choices;
import docket.sheets.Field;
import docket.sheets.Form;
import docket.sheets.Listing;
import docket.sheets.Row;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts that staff put into replies. */
@Controller
class TextPages {

    private static final String ALL = "/console/settings/texts";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final CannedTexts cannedTexts;
    private final Choices choices;
    private final Shelf shelf;

    TextPages(CannedTexts cannedTexts, Choices choices, Shelf shelf) {
        this.cannedTexts = cannedTexts;
        this.choices = choices;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.list(
                visit,
                Listing.all(
                        Section.TEXTS,
                        List.of("settings.department"),
                        cannedTexts.listAll(visit.staff()),
                        TextPages::row));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, form(new CannedTextForm(null, null, null)));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = form(sent.form());
        return shelf.send(visit, form, () -> form, () -> cannedTexts.add(visit.staff(), sent.form()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(cannedTexts.get(visit.staff(), id)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        CannedText now = cannedTexts.get(visit.staff(), id);
        Expected<CannedText> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now).with(fields(sent.form()), seen),
                () -> form(now),
                () -> cannedTexts.change(visit.staff(), id, expected.then(before -> sent.form())));
    }

    @PostMapping(ONE + "/retire")
    ResponseEntity<byte[]> retire(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(cannedTexts.get(visit.staff(), id));
        return shelf.send(visit, form, () -> form, () -> cannedTexts.retire(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/reinstate")
    ResponseEntity<byte[]> reinstate(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(cannedTexts.get(visit.staff(), id));
        return shelf.send(visit, form, () -> form, () -> cannedTexts.reinstate(visit.staff(), id, Expected.any()));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String content,
            @Nullable String department) {

        CannedTextForm form() {
            return new CannedTextForm(name, content, Choices.name(department));
        }
    }

    private Form form(CannedTextForm form) {
        return new Form(Section.TEXTS, "", ALL, "", fields(form), List.of());
    }

    private Form form(CannedText thing) {
        return new Form(
                Section.TEXTS,
                thing.name(),
                ALL + "/" + thing.id(),
                Seen.of(thing),
                fields(thing.form()),
                Form.Act.retirement(thing.retiredAt()));
    }

    private List<Field> fields(CannedTextForm form) {
        return List.of(
                Field.line("name", form.name()),
                Field.text("content", form.content()),
                Field.choice("department", form.department(), choices.departments(form.department())));
    }

    private static Row row(CannedText thing) {
        return new Row(
                ALL + "/" + thing.id(),
                thing.name(),
                Row.marks(thing.retiredAt(), false),
                List.of(Row.cell(thing.department())));
    }
}
