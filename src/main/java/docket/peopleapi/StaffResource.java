package docket.peopleapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.links.Links;
import docket.platform.Expected;
import docket.staff.NewStaff;
import docket.staff.StaffForm;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
import docket.staffapi.Rows;
import docket.staffapi.Sent;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those who work on tickets: retired where they leave. */
@RestController
class StaffResource {

    private static final String ALL = "/staff/v1/staff";
    private static final String ONE = ALL + "/{personId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final StaffMembers staff;
    private final Links links;
    private final Things things;

    StaffResource(StaffMembers staff, Links links, Things things) {
        this.staff = staff;
        this.links = links;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "disabled");
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                Rows.of(staff.list(), StaffMember::id, sent.flag("disabled"), member -> member.disabledAt() != null),
                StaffJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "email", "role", "departments", "language", "timeZone");
        NewStaff form = new NewStaff(
                body.string("name"),
                body.string("email"),
                body.nameOrId("role"),
                body.strings("departments"),
                body.string("language"),
                body.string("timeZone"));
        return things.made(request, ALL, body, () -> staff.add(actor, form), id -> StaffJson.of(staff.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(@PathVariable long personId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), StaffJson.of(staff.get(personId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "role", "departments", "language", "timeZone");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Sent<@Nullable String> role = Sent.of(body, "role", body::nameOrId);
        Sent<List<String>> departments = Sent.of(body, "departments", body::strings);
        Sent<@Nullable String> language = Sent.of(body, "language", body::string);
        Sent<@Nullable String> timeZone = Sent.of(body, "timeZone", body::string);
        Expected<StaffMember> seen = things.required(request, StaffJson::of);
        return things.changed(StaffJson.of(staff.change(
                actor,
                personId,
                seen.then(now -> new StaffForm(
                        name.or(now.name()),
                        role.or(now.role()),
                        departments.or(now.departments()),
                        language.or(now.language()),
                        timeZone.or(now.timeZone()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request) {
        staff.disable(actor, personId, things.expected(request, StaffJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request) {
        staff.enable(actor, personId, things.expected(request, StaffJson::of));
    }

    @PutMapping(ONE + "/invitation")
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId) {
        links.inviteMember(actor, personId);
    }
}
