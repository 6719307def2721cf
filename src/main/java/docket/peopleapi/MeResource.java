package docket.peopleapi;

import docket.edge.Needs;
import docket.edge.TokenFilter;
import docket.events.Actor;
import docket.events.Permission;
import docket.http.Answers;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Whom the token speaks for: what a script asks first. */
@RestController
class MeResource {

    private final StaffMembers staff;
    private final Answers answers;

    MeResource(StaffMembers staff, Answers answers) {
        this.staff = staff;
        this.answers = answers;
    }

    @GetMapping("/staff/v1/me")
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> me(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        StaffMember member = staff.get(actor.personId());
        Me me = new Me(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                member.departments(),
                actor.permissions().stream().map(Permission::word).sorted().toList());
        return answers.read(new Answers.Exchange(request, response), me, new HttpHeaders());
    }

    /** The member of staff that calls. */
    record Me(long id, String name, String email, String role, List<String> departments, List<String> permissions) {}
}
