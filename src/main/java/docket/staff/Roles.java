package docket.staff;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff may do, by the name of a role: admin, supervisor and agent, and those that a desk makes for itself. Nobody
 * makes, changes or gives a role that holds a permission which they have not got.
 */
@Component
public class Roles {

    private final RoleSql sql;
    private final Events events;
    private final Clock clock;

    Roles(Jdbi jdbi, Events events, Clock clock) {
        this.sql = jdbi.onDemand(RoleSql.class);
        this.events = events;
        this.clock = clock;
    }

    /** All roles, oldest first. */
    public List<Role> list() {
        return sql.list();
    }

    /** The role of that id; {@link Failure.NotFound} where there is none. */
    public Role get(long id) {
        return sql.find(id).orElseThrow(() -> new Failure.NotFound("role: " + id));
    }

    /** The role of that name; {@link Failure.NotFound} where there is none. */
    public Role get(String name) {
        return sql.findByName(name).orElseThrow(() -> new Failure.NotFound("role: " + name));
    }

    /**
     * Makes a role and answers its id.
     *
     * @throws Failure.Invalid where a permission is unknown
     * @throws NameTaken where another role has the name
     */
    @Transactional
    public long add(Actor actor, RoleForm form) {
        begin(actor);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", form.name());
        Set<Permission> permissions = permissions(problems, form);
        problems.throwIfAny();
        requireAll(actor, permissions);
        requireFree(name, null);
        long id = sql.insert(name, words(permissions));
        Role after = get(id);
        events.append(actor, new RoleEvent.RoleAdded(id, name, after.permissions()), null, after);
        return id;
    }

    /**
     * Makes a role as the form says, and answers it; who has it may do so from the next request on.
     *
     * @param form tells what it is to be like from what it is
     * @throws Failure.Forbidden where it holds, or is to hold, a permission that the actor has not got
     * @throws BuiltInRole where it is one
     */
    @Transactional
    public Role change(Actor actor, long id, Function<Role, RoleForm> form) {
        Role before = begin(actor, id, Expected.any());
        RoleForm wanted = form.apply(before);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", wanted.name());
        Set<Permission> permissions = permissions(problems, wanted);
        problems.throwIfAny();
        requireAll(actor, permissions);
        requireFree(name, before);
        if (name.equals(before.name()) && permissions.equals(before.known())) {
            return before;
        }
        sql.change(id, name, words(permissions));
        Role after = get(id);
        events.append(actor, new RoleEvent.RoleChanged(id, name, after.permissions()), before, after);
        return after;
    }

    /** A role can't be given any more; {@link RoleHeld} where anybody has it, {@link BuiltInRole} where it is one. */
    @Transactional
    public void retire(Actor actor, long id, Expected<Role> expected) {
        Role before = begin(actor, id, expected);
        if (sql.isHeld(id)) {
            throw new RoleHeld(before.name());
        }
        if (before.retiredAt() == null) {
            setRetired(actor, before, clock.instant(), new RoleEvent.RoleRetired(id));
        }
    }

    /** A retired role can be given again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<Role> expected) {
        Role before = begin(actor, id, expected);
        if (before.retiredAt() != null) {
            setRetired(actor, before, null, new RoleEvent.RoleReinstated(id));
        }
    }

    /** The role that a form names, by name or id; empty beside a problem where there is none to give. */
    Optional<Role> toGive(Problems problems, @Nullable String nameOrId) {
        Optional<Role> role = Optional.ofNullable(nameOrId)
                .flatMap(named -> sql.findByName(named).or(() -> Names.id(named).flatMap(sql::find)))
                .filter(found -> found.retiredAt() == null);
        if (role.isEmpty()) {
            problems.add("role", nameOrId == null ? Problems.REQUIRED : "is unknown or retired");
        }
        return role;
    }

    /** Refuses whoever has not all of a role's permissions: {@link Failure.Forbidden}. */
    static void requireAll(Actor actor, Role role) {
        requireAll(actor, role.known());
    }

    private static void requireAll(Actor actor, Set<Permission> permissions) {
        permissions.forEach(permission -> Rights.require(actor, permission));
    }

    private void begin(Actor actor) {
        Rights.require(actor, Permission.STAFF_MANAGE);
        sql.lock();
    }

    private Role begin(Actor actor, long id, Expected<Role> expected) {
        begin(actor);
        Role role = get(id);
        expected.require(role);
        if (role.builtIn()) {
            throw new BuiltInRole(role.name());
        }
        requireAll(actor, role);
        return role;
    }

    private void requireFree(String name, @Nullable Role bearer) {
        sql.findByName(name)
                .filter(found -> bearer == null || found.id() != bearer.id())
                .ifPresent(other -> {
                    throw new NameTaken("role", name);
                });
    }

    private void setRetired(Actor actor, Role before, @Nullable Instant at, RoleEvent event) {
        sql.setRetired(before.id(), at);
        events.append(actor, event, before, get(before.id()));
    }

    private static Set<Permission> permissions(Problems problems, RoleForm form) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String word : form.permissions()) {
            Permission.find(word)
                    .ifPresentOrElse(permissions::add, () -> problems.add("permissions", "is unknown: " + word));
        }
        return permissions;
    }

    private static List<String> words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::word).toList();
    }
}
