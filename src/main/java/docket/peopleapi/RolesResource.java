package docket.peopleapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.platform.Expected;
import docket.staff.Role;
import docket.staff.RoleForm;
import docket.staff.Roles;
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

/** What staff may do, by the name of a role. */
@RestController
class RolesResource {

    private static final String ALL = "/staff/v1/roles";
    private static final String ONE = ALL + "/{roleId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final Roles roles;
    private final Things things;

    RolesResource(Roles roles, Things things) {
        this.roles = roles;
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
                Rows.of(roles.list(), Role::id, sent.flag("retired"), role -> role.retiredAt() != null),
                RoleJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "permissions");
        RoleForm form = new RoleForm(body.string("name"), body.strings("permissions"));
        return things.made(request, ALL, body, () -> roles.add(actor, form), id -> RoleJson.of(roles.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(@PathVariable long roleId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), RoleJson.of(roles.get(roleId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long roleId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "permissions");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Sent<List<String>> permissions = Sent.of(body, "permissions", body::strings);
        Expected<Role> seen = things.required(request, RoleJson::of);
        return things.changed(RoleJson.of(roles.change(
                actor,
                roleId,
                seen.then(now -> new RoleForm(name.or(now.name()), permissions.or(now.permissions()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long roleId, HttpServletRequest request) {
        roles.retire(actor, roleId, things.expected(request, RoleJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long roleId, HttpServletRequest request) {
        roles.reinstate(actor, roleId, things.expected(request, RoleJson::of));
    }
}
