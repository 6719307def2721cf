package docket.settings;

import docket.departments.Department;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.mailboxes.Mailboxes;
import docket.pages.Visit;
import docket.pages.Words;
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
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The departments of the desk, and from where each sends its mails. */
@Controller
class DepartmentPages {

    private static final String ALL = "/console/settings/departments";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Departments departments;
    private final Mailboxes mailboxes;
    private final Choices choices;
    private final Shelf shelf;

    DepartmentPages(Departments departments, Mailboxes mailboxes, Choices choices, Shelf shelf) {
        this.departments = departments;
        this.mailboxes = mailboxes;
        this.choices = choices;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.list(
                visit,
                Listing.all(
                        Section.DEPARTMENTS,
                        List.of("settings.priority", "settings.sendsFrom"),
                        departments.listAll(),
                        department -> row(department, visit.words())));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, form(new DepartmentForm(null, null, false)));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = form(sent.form());
        return shelf.send(visit, form, () -> form, () -> departments.add(visit.staff(), sent.form()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(departments.get(id)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        Department now = departments.get(id);
        Expected<Department> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now).with(fields(sent.form()), seen),
                () -> form(now),
                () -> departments.change(visit.staff(), id, expected.then(before -> sent.form())));
    }

    @PostMapping(ONE + "/retire")
    ResponseEntity<byte[]> retire(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(departments.get(id));
        return shelf.send(visit, form, () -> form, () -> departments.retire(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/reinstate")
    ResponseEntity<byte[]> reinstate(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(departments.get(id));
        return shelf.send(visit, form, () -> form, () -> departments.reinstate(visit.staff(), id, Expected.any()));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String priority,
            @Nullable @BindParam("default") Boolean isDefault) {

        DepartmentForm form() {
            return new DepartmentForm(name, Choices.name(priority), Boolean.TRUE.equals(isDefault));
        }
    }

    private Form form(DepartmentForm form) {
        return new Form(Section.DEPARTMENTS, "", ALL, "", fields(form), List.of());
    }

    private Form form(Department thing) {
        return new Form(
                Section.DEPARTMENTS,
                thing.name(),
                ALL + "/" + thing.id(),
                Seen.of(thing),
                fields(thing.form()),
                Form.Act.retirement(thing.retiredAt()));
    }

    private List<Field> fields(DepartmentForm form) {
        return List.of(
                Field.line("name", form.name()),
                Field.choice("priority", form.priority(), choices.priorities(form.priority())),
                Field.check("default", form.isDefault()));
    }

    private Row row(Department thing, Words words) {
        return new Row(
                ALL + "/" + thing.id(),
                thing.name(),
                Row.marks(thing.retiredAt(), thing.isDefault()),
                List.of(Row.cell(thing.priority()), Row.cell(sender(thing, words))));
    }

    private @Nullable String sender(Department thing, Words words) {
        return mailboxes
                .ofDepartment(thing.id())
                .map(mailbox -> mailbox.departmentId() == thing.id()
                        ? mailbox.address()
                        : words.get("settings.sendsFrom.other", mailbox.address()))
                .orElse(null);
    }
}
