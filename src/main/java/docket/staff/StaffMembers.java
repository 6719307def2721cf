package docket.staff;

import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who work on tickets: added with a role and departments, and disabled when they leave, never deleted. */
@Component
public class StaffMembers {

    private final StaffSql sql;
    private final Roles roles;
    private final Departments departments;
    private final Events events;
    private final Clock clock;

    StaffMembers(Jdbi jdbi, Roles roles, Departments departments, Events events, Clock clock) {
        this.sql = jdbi.onDemand(StaffSql.class);
        this.roles = roles;
        this.departments = departments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a member of staff, who can sign in once the address is proved, and answers the id.
     *
     * @throws Failure.Invalid where name, address, role or a department is none
     * @throws NameTaken where another member has the address
     */
    @Transactional
    public long add(Actor actor, NewStaff wanted) {
        Rights.require(actor, Permission.STAFF_MANAGE);
        String name = Names.check(wanted.name());
        EmailAddress email = EmailAddress.check("email", wanted.email());
        Role role = roles.forGiving(actor, wanted.role());
        Problems problems = new Problems();
        List<Long> departmentIds = departments.ids(problems, "departments", wanted.departments());
        problems.throwIfAny();
        if (sql.findByEmail(email).isPresent()) {
            throw new NameTaken("member of staff", email.value());
        }
        long id = sql.insertPerson(name, clock.instant());
        sql.insertEmail(id, email, clock.instant());
        sql.insert(id, role.id());
        sql.insertDepartments(id, departmentIds);
        events.append(actor, new StaffEvent.StaffAdded(id), null, get(id));
        return id;
    }

    /** All members, oldest first, those who left included. */
    public List<StaffMember> list() {
        return sql.list();
    }

    /** The member of that person's id; {@link Failure.NotFound} where there is none. */
    public StaffMember get(long id) {
        return sql.find(id).orElseThrow(() -> new Failure.NotFound("member of staff: " + id));
    }

    /** The member of that address; {@link Failure.NotFound} where there is none. */
    public StaffMember get(EmailAddress email) {
        return sql.findByEmail(email).orElseThrow(() -> new Failure.NotFound("member of staff: " + email.value()));
    }
}
