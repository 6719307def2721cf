package docket.settings;

import docket.departments.Priorities;
import docket.departments.Priority;
import docket.departments.PriorityForm;
import docket.pages.Visit;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problem;
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
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How much tickets press. */
@Controller
class PriorityPages {

    private static final String ALL = "/console/settings/priorities";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Priorities priorities;
    private final Shelf shelf;

    PriorityPages(Priorities priorities, Shelf shelf) {
        this.priorities = priorities;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.list(
                visit,
                Listing.all(Section.PRIORITIES, List.of("settings.urgency"), priorities.listAll(), PriorityPages::row));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        Sent nothing = new Sent(null, "0", false);
        return shelf.form(visit, new Form(Section.PRIORITIES, "", ALL, "", fields(nothing), List.of()));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = new Form(Section.PRIORITIES, "", ALL, "", fields(sent), List.of());
        return shelf.send(visit, form, () -> form, () -> priorities.add(visit.staff(), sent.form()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(priorities.get(id)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        Priority now = priorities.get(id);
        Expected<Priority> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now).with(fields(sent), seen),
                () -> form(now),
                () -> priorities.change(visit.staff(), id, expected.then(before -> sent.form())));
    }

    @PostMapping(ONE + "/retire")
    ResponseEntity<byte[]> retire(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(priorities.get(id));
        return shelf.send(visit, form, () -> form, () -> priorities.retire(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/reinstate")
    ResponseEntity<byte[]> reinstate(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(priorities.get(id));
        return shelf.send(visit, form, () -> form, () -> priorities.reinstate(visit.staff(), id, Expected.any()));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String urgency,
            @Nullable @BindParam("default") Boolean isDefault) {

        boolean preferred() {
            return Boolean.TRUE.equals(isDefault);
        }

        PriorityForm form() {
            return new PriorityForm(name, number(), preferred());
        }

        private int number() {
            try {
                return Integer.parseInt(String.valueOf(urgency).strip());
            } catch (NumberFormatException e) {
                throw new Failure.Invalid(List.of(new Problem("urgency", "must be a whole number")));
            }
        }
    }

    private Form form(Priority thing) {
        return new Form(
                Section.PRIORITIES,
                thing.name(),
                ALL + "/" + thing.id(),
                Seen.of(thing),
                fields(sent(thing.form())),
                Form.Act.retirement(thing.retiredAt()));
    }

    private static Sent sent(PriorityForm form) {
        return new Sent(form.name(), String.valueOf(form.urgency()), form.isDefault());
    }

    private static List<Field> fields(Sent sent) {
        return List.of(
                Field.line("name", sent.name()),
                Field.number("urgency", sent.urgency()),
                Field.check("default", sent.preferred()));
    }

    private static Row row(Priority thing) {
        return new Row(
                ALL + "/" + thing.id(),
                thing.name(),
                Row.marks(thing.retiredAt(), thing.isDefault()),
                List.of(String.valueOf(thing.urgency())));
    }
}
