package docket.settings;

import docket.events.Actor;
import docket.links.Links;
import docket.pages.Visit;
import docket.platform.Expected;
import docket.sheets.Choices;
import docket.sheets.Field;
import docket.sheets.Form;
import docket.sheets.Form.Act;
import docket.sheets.Listing;
import docket.sheets.Row;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import docket.staff.NewStaff;
import docket.staff.StaffForm;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
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

/** Those who answer tickets: added with an invitation, and shut out when they leave. */
@Controller
class StaffPages {

    private static final String ALL = "/console/settings/staff";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final StaffMembers staff;
    private final Links links;
    private final Choices choices;
    private final Shelf shelf;

    StaffPages(StaffMembers staff, Links links, Choices choices, Shelf shelf) {
        this.staff = staff;
        this.links = links;
        this.choices = choices;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.list(
                visit,
                Listing.all(
                        Section.STAFF,
                        List.of("settings.email", "settings.role", "settings.departments"),
                        staff.list(),
                        StaffPages::row));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, blank(new Sent(null, null, "agent", List.of())));
    }

    /** Adds a member and sends the invitation; where the desk sends no mail, the command line prints the link. */
    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = blank(sent);
        return shelf.send(visit, form, () -> form, () -> {
            Actor.Staff actor = visit.staff();
            links.inviteMember(actor, staff.add(actor, sent.member()));
        });
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(staff.get(id)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        StaffMember now = staff.get(id);
        Expected<StaffMember> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now).with(fields(sent), seen),
                () -> form(now),
                () -> staff.change(visit.staff(), id, expected.then(sent::changed)));
    }

    @PostMapping(ONE + "/disable")
    ResponseEntity<byte[]> disable(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(staff.get(id));
        return shelf.send(visit, form, () -> form, () -> staff.disable(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/enable")
    ResponseEntity<byte[]> enable(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(staff.get(id));
        return shelf.send(visit, form, () -> form, () -> staff.enable(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/invite")
    ResponseEntity<byte[]> invite(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(staff.get(id));
        return shelf.send(visit, form, () -> form, () -> links.inviteMember(visit.staff(), id));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable List<String> departments) {

        private List<String> chosen() {
            return Objects.requireNonNullElse(departments, List.of());
        }

        NewStaff member() {
            return new NewStaff(name, email, Choices.name(role), chosen(), null, null);
        }

        StaffForm changed(StaffMember now) {
            return new StaffForm(name, Choices.name(role), chosen(), now.language(), now.timeZone());
        }
    }

    private Form blank(Sent sent) {
        return new Form(
                Section.STAFF,
                "",
                ALL,
                "",
                List.of(
                        Field.line("name", sent.name()),
                        Field.email("email", sent.email()),
                        Field.choice("role", sent.role(), choices.roles(sent.role())),
                        departments(sent)),
                List.of());
    }

    private Form form(StaffMember member) {
        boolean disabled = member.disabledAt() != null;
        return new Form(
                Section.STAFF,
                member.name(),
                ALL + "/" + member.id(),
                Seen.of(member),
                fields(new Sent(member.name(), null, member.role(), member.departments())),
                disabled
                        ? List.of(new Act("enable", false))
                        : List.of(new Act("invite", false), new Act("disable", true)));
    }

    private List<Field> fields(Sent sent) {
        return List.of(
                Field.line("name", sent.name()),
                Field.choice("role", sent.role(), choices.roles(sent.role())),
                departments(sent));
    }

    private Field departments(Sent sent) {
        return Field.choices("departments", Set.copyOf(sent.chosen()), choices.departments(null));
    }

    private static Row row(StaffMember member) {
        return new Row(
                ALL + "/" + member.id(),
                member.name(),
                member.disabledAt() == null ? List.of() : List.of("settings.disabled"),
                List.of(member.email(), member.role(), String.join(", ", member.departments())));
    }
}
