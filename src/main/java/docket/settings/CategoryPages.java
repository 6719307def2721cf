package docket.settings;

import docket.departments.Categories;
import docket.departments.Category;
import docket.departments.CategoryForm;
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

/** What tickets can be about. */
@Controller
class CategoryPages {

    private static final String ALL = "/console/settings/categories";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Categories categories;
    private final Choices choices;
    private final Shelf shelf;

    CategoryPages(Categories categories, Choices choices, Shelf shelf) {
        this.categories = categories;
        this.choices = choices;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.list(
                visit,
                Listing.all(
                        Section.CATEGORIES,
                        List.of("settings.department", "settings.priority"),
                        categories.listAll(),
                        CategoryPages::row));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, form(new CategoryForm(null, null, null)));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = form(sent.form());
        return shelf.send(visit, form, () -> form, () -> categories.add(visit.staff(), sent.form()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(categories.get(id)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        Category now = categories.get(id);
        Expected<Category> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now).with(fields(sent.form()), seen),
                () -> form(now),
                () -> categories.change(visit.staff(), id, expected.then(before -> sent.form())));
    }

    @PostMapping(ONE + "/retire")
    ResponseEntity<byte[]> retire(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(categories.get(id));
        return shelf.send(visit, form, () -> form, () -> categories.retire(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/reinstate")
    ResponseEntity<byte[]> reinstate(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(categories.get(id));
        return shelf.send(visit, form, () -> form, () -> categories.reinstate(visit.staff(), id, Expected.any()));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String department,
            @Nullable String priority) {

        CategoryForm form() {
            return new CategoryForm(name, Choices.name(department), Choices.name(priority));
        }
    }

    private Form form(CategoryForm form) {
        return new Form(Section.CATEGORIES, "", ALL, "", fields(form), List.of());
    }

    private Form form(Category thing) {
        return new Form(
                Section.CATEGORIES,
                thing.name(),
                ALL + "/" + thing.id(),
                Seen.of(thing),
                fields(thing.form()),
                Form.Act.retirement(thing.retiredAt()));
    }

    private List<Field> fields(CategoryForm form) {
        return List.of(
                Field.line("name", form.name()),
                Field.choice("department", form.department(), choices.departments(form.department())),
                Field.choice("priority", form.priority(), choices.priorities(form.priority())));
    }

    private static Row row(Category thing) {
        return new Row(
                ALL + "/" + thing.id(),
                thing.name(),
                Row.marks(thing.retiredAt(), false),
                List.of(Row.cell(thing.department()), Row.cell(thing.priority())));
    }
}
