package docket.staff;

import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Languages;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import docket.platform.TimeZones;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who work on tickets: added with a role and departments, and disabled when they leave, never deleted. */
@Component
public class StaffMembers {

    private static final String ADMIN = "admin";

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
     * @throws Failure.Forbidden where the role or the departments let see or do more than the actor may
     * @throws NameTaken where another member has the address
     */
    @Transactional
    public long add(Actor actor, NewStaff wanted) {
        begin(actor);
        Problems problems = new Problems();
        Optional<EmailAddress> email = Optional.ofNullable(wanted.email()).flatMap(EmailAddress::of);
        if (email.isEmpty()) {
            problems.add("email", wanted.email() == null ? Problems.REQUIRED : "must be an e-mail address");
        }
        StaffRow row = check(problems, wanted.form());
        requireGivable(actor, row, Set.of());
        EmailAddress address = email.orElseThrow();
        if (sql.findByEmail(address).isPresent()) {
            throw new NameTaken("member of staff", address.value());
        }
        long id = sql.insertPerson(row, clock.instant());
        sql.insertEmail(id, address, clock.instant());
        sql.insert(id, row.role().id());
        sql.insertDepartments(id, row.departmentIds());
        StaffMember after = get(id);
        events.append(actor, new StaffEvent.StaffAdded(id, after.role(), after.departments()), null, after);
        return id;
    }

    /**
     * Makes a member as the form says, and answers it; felt within five seconds.
     *
     * @param form tells what the member is to be like from what it is
     * @throws Failure.Forbidden where the role or the departments let see or do more than the actor may, or did before
     * @throws LastAdmin where the member is the last admin and is to be one no more
     */
    @Transactional
    public StaffMember change(Actor actor, long id, Function<StaffMember, StaffForm> form) {
        StaffMember before = begin(actor, id, Expected.any());
        StaffRow row = check(new Problems(), form.apply(before));
        requireGivable(actor, row, sql.departmentIds(id));
        if (!row.role().name().equals(before.role())) {
            requireOtherAdmin(before);
        }
        sql.changePerson(id, row);
        sql.setRole(id, row.role().id());
        sql.deleteDepartments(id);
        sql.insertDepartments(id, row.departmentIds());
        StaffMember after = get(id);
        if (!after.equals(before)) {
            events.append(actor, new StaffEvent.StaffChanged(id, after.role(), after.departments()), before, after);
        }
        return after;
    }

    /** Shuts a member out, sessions and tokens included; {@link LastAdmin} where it is the last one. */
    @Transactional
    public void disable(Actor actor, long id, Expected<StaffMember> expected) {
        StaffMember before = begin(actor, id, expected);
        if (before.disabledAt() == null) {
            requireOtherAdmin(before);
            setDisabled(actor, before, clock.instant(), new StaffEvent.StaffDisabled(id));
        }
    }

    /** Lets a member in again. */
    @Transactional
    public void enable(Actor actor, long id, Expected<StaffMember> expected) {
        StaffMember before = begin(actor, id, expected);
        if (before.disabledAt() != null) {
            setDisabled(actor, before, null, new StaffEvent.StaffEnabled(id));
        }
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

    private void begin(Actor actor) {
        Rights.require(actor, Permission.STAFF_MANAGE);
        sql.lock();
    }

    /** Nobody touches a member who may do more than they. */
    private StaffMember begin(Actor actor, long id, Expected<StaffMember> expected) {
        begin(actor);
        StaffMember member = get(id);
        Roles.requireAll(actor, roles.get(member.role()));
        expected.require(member);
        return member;
    }

    private StaffRow check(Problems problems, StaffForm form) {
        String name = Names.check(problems, "name", form.name());
        Optional<Role> role = roles.toGive(problems, form.role());
        List<Long> departmentIds = departments.ids(problems, "departments", form.departments());
        String language = Languages.check(problems, form.language());
        String timeZone = TimeZones.check(problems, form.timeZone());
        problems.throwIfAny();
        return new StaffRow(name, role.orElseThrow(), departmentIds, language, timeZone);
    }

    /** Nobody gives what they have not got: neither permissions nor the sight of a department's tickets. */
    private static void requireGivable(Actor actor, StaffRow row, Set<Long> had) {
        Roles.requireAll(actor, row.role());
        if (!row.departmentIds().stream().allMatch(id -> had.contains(id) || worksIn(actor, id))) {
            Rights.require(actor, Permission.TICKETS_ALL);
        }
    }

    private static boolean worksIn(Actor actor, long departmentId) {
        return actor instanceof Actor.Staff staff && staff.departments().contains(departmentId);
    }

    private void requireOtherAdmin(StaffMember member) {
        if (member.role().equals(ADMIN) && member.disabledAt() == null && !sql.hasOtherAdmin(member.id())) {
            throw new LastAdmin();
        }
    }

    private void setDisabled(Actor actor, StaffMember before, @Nullable Instant at, StaffEvent event) {
        sql.setDisabled(before.id(), at);
        events.append(actor, event, before, get(before.id()));
    }
}
