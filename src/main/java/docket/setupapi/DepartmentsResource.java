package docket.setupapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.departments.Department;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.platform.Expected;
import docket.staffapi.Rows;
import docket.staffapi.Sent;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
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

/** The departments of the desk. */
@RestController
class DepartmentsResource {

    private static final String ALL = "/staff/v1/departments";
    private static final String ONE = ALL + "/{departmentId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final Departments departments;
    private final Things things;

    DepartmentsResource(Departments departments, Things things) {
        this.departments = departments;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "retired");
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                Rows.of(
                        departments.listAll(),
                        Department::id,
                        sent.flag("retired"),
                        department -> department.retiredAt() != null),
                DepartmentJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "priority", "default");
        DepartmentForm form = new DepartmentForm(
                body.string("name"), body.nameOrId("priority"), Boolean.TRUE.equals(body.flag("default")));
        return things.made(
                request, ALL, body, () -> departments.add(actor, form), id -> DepartmentJson.of(departments.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @PathVariable long departmentId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), DepartmentJson.of(departments.get(departmentId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long departmentId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "priority", "default");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Sent<@Nullable String> priority = Sent.of(body, "priority", body::nameOrId);
        Boolean isDefault = body.flag("default");
        Expected<Department> seen = things.required(request, DepartmentJson::of);
        return things.changed(DepartmentJson.of(departments.change(
                actor,
                departmentId,
                seen.then(now -> new DepartmentForm(
                        name.or(now.name()),
                        priority.or(now.priority()),
                        Objects.requireNonNullElse(isDefault, now.isDefault()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long departmentId, HttpServletRequest request) {
        departments.retire(actor, departmentId, things.expected(request, DepartmentJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long departmentId, HttpServletRequest request) {
        departments.reinstate(actor, departmentId, things.expected(request, DepartmentJson::of));
    }
}
