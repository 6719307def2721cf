package docket.settings;

import docket.events.Permission;
import docket.pages.Visit;
import docket.pages.Words;
import docket.platform.Expected;
import docket.sheets.Field;
import docket.sheets.Field.Choice;
import docket.sheets.Form;
import docket.sheets.Listing;
import docket.sheets.Row;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import docket.staff.Role;
import docket.staff.RoleForm;
import docket.staff.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What members of staff may do, by the name of a role. */
@Controller
class RolePages {

    private static final String ALL = "/console/settings/roles";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Roles roles;
    private final Shelf shelf;

    RolePages(Roles roles, Shelf shelf) {
        this.roles = roles;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        Words words = visit.words();
        return shelf.list(
                visit,
                Listing.all(Section.ROLES, List.of("settings.permissions"), roles.list(), role -> row(role, words)));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, blank(new Sent(null, List.of()), visit.words()));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = blank(sent, visit.words());
        return shelf.send(visit, form, () -> form, () -> roles.add(visit.staff(), sent.form()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(roles.get(id), visit.words()));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        Role now = roles.get(id);
        Expected<Role> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now, visit.words()).with(fields(sent, visit.words()), seen),
                () -> form(now, visit.words()),
                () -> roles.change(visit.staff(), id, expected.then(before -> sent.form())));
    }

    @PostMapping(ONE + "/retire")
    ResponseEntity<byte[]> retire(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(roles.get(id), visit.words());
        return shelf.send(visit, form, () -> form, () -> roles.retire(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/reinstate")
    ResponseEntity<byte[]> reinstate(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(roles.get(id), visit.words());
        return shelf.send(visit, form, () -> form, () -> roles.reinstate(visit.staff(), id, Expected.any()));
    }

    /** What the form sends. */
    record Sent(@Nullable String name, @Nullable List<String> permissions) {

        RoleForm form() {
            return new RoleForm(name, Objects.requireNonNullElse(permissions, List.of()));
        }
    }

    private static Form blank(Sent sent, Words words) {
        return new Form(Section.ROLES, "", ALL, "", fields(sent, words), List.of());
    }

    private static Form form(Role role, Words words) {
        return new Form(
                Section.ROLES,
                role.name(),
                ALL + "/" + role.id(),
                Seen.of(role),
                fields(new Sent(role.name(), role.permissions()), words),
                role.builtIn() ? List.of() : Form.Act.retirement(role.retiredAt()));
    }

    private static List<Field> fields(Sent sent, Words words) {
        List<Choice> all = Arrays.stream(Permission.values())
                .map(permission -> new Choice(permission.word(), words.get("permission." + permission.word())))
                .toList();
        return List.of(
                Field.line("name", sent.name()),
                Field.choices("permissions", Set.copyOf(sent.form().permissions()), all));
    }

    private static Row row(Role role, Words words) {
        List<String> marks = new ArrayList<>(Row.marks(role.retiredAt(), false));
        if (role.builtIn()) {
            marks.add("settings.builtIn");
        }
        List<String> permissions = role.permissions().stream()
                .map(word -> words.find("permission." + word).orElse(word))
                .toList();
        return new Row(ALL + "/" + role.id(), role.name(), marks, List.of(String.join(" · ", permissions)));
    }
}
