package docket.staff;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import docket.platform.Problem;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** What staff may do, by the name of a role: admin, supervisor and agent, and those that a desk makes for itself. */
@Component
public class Roles {

    private final RoleSql sql;

    Roles(Jdbi jdbi) {
        this.sql = jdbi.onDemand(RoleSql.class);
    }

    /** All roles, oldest first. */
    public List<Role> list() {
        return sql.list();
    }

    /** The role of that name; {@link Failure.NotFound} where there is none. */
    public Role get(String name) {
        return sql.findByName(name).orElseThrow(() -> new Failure.NotFound("role: " + name));
    }

    /**
     * The role of that name, to be given to somebody by the actor: nobody gives what they have not got.
     *
     * @throws Failure.Invalid where there is none, or it is retired
     * @throws Failure.Forbidden where it holds a permission that the actor has not
     */
    Role forGiving(Actor actor, String name) {
        Role role = sql.findByName(name)
                .filter(found -> found.retiredAt() == null)
                .orElseThrow(() -> new Failure.Invalid(List.of(new Problem("role", "is unknown"))));
        role.permissions().stream()
                .map(Permission::find)
                .flatMap(Optional::stream)
                .forEach(permission -> Rights.require(actor, permission));
        return role;
    }
}
