package docket.departments;

import docket.departments.DeskEvent.Kind;
import docket.events.Actor;
import docket.events.Events;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments of the desk, and how a new ticket is sorted by category and department. */
@Component
public class Departments {

    private final DepartmentSql sql;
    private final DeskThings<Department> departments;
    private final Priorities priorities;

    Departments(Jdbi jdbi, Priorities priorities, Events events, Clock clock) {
        this.sql = jdbi.onDemand(DepartmentSql.class);
        this.departments = new DeskThings<>(Kind.DEPARTMENT, sql, events, clock);
        this.priorities = priorities;
    }

    /** The names that a new ticket's category can have, in order of the alphabet. */
    public List<String> categoryNames() {
        return sql.categoryNames();
    }

    /**
     * Sorts a new ticket by names, matched exactly; retired ones are unknown. The priority is the category's, else the
     * department's, else the default; a retired one counts as none.
     */
    public Sorting sort(@Nullable String category, @Nullable String department) {
        return sql.sort(category, department);
    }

    /** Sorts a new ticket that names no department: it gets the category's, unless that is retired, else the default one. */
    public Sorting sortByCategory(@Nullable String category) {
        return sql.sortByCategory(category);
    }

    /** Sorts a new ticket by ids, also by those of what was retired meanwhile: a mailbox goes on as it was set up. */
    public Sorting sortByIds(long categoryId, long departmentId) {
        return sql.sortByIds(categoryId, departmentId);
    }

    /** The departments that are not retired, oldest first. */
    public List<Department> list() {
        return departments.list();
    }

    /** All departments, oldest first. */
    public List<Department> listAll() {
        return departments.listAll();
    }

    /** The department of that id; {@link Failure.NotFound} where there is none. */
    public Department get(long id) {
        return departments.get(id);
    }

    /**
     * Adds a department and answers its id.
     *
     * @throws Failure.Invalid where the priority is unknown or retired
     * @throws NameTaken where another department has the name
     */
    @Transactional
    public long add(Actor actor, DepartmentForm form) {
        departments.begin(actor);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", form.name());
        Long priorityId = priorities.known(problems, form.priority());
        problems.throwIfAny();
        departments.requireFree(name, null);
        long id = sql.insert(name, priorityId);
        if (form.isDefault()) {
            moveDefault(actor, id);
        }
        departments.added(actor, id);
        return id;
    }

    /**
     * Makes a department as the form says, and answers it; tickets that have it show its new name at once.
     *
     * @param form tells what it is to be like from what it is
     * @throws NameTaken where another department has the name
     */
    @Transactional
    public Department change(Actor actor, long id, Function<Department, DepartmentForm> form) {
        departments.begin(actor);
        Department before = get(id);
        DepartmentForm wanted = form.apply(before);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", wanted.name());
        Long priorityId = priorities.known(problems, wanted.priority());
        if (wanted.isDefault() && before.retiredAt() != null) {
            problems.add("default", "must not be one that is retired");
        }
        problems.throwIfAny();
        departments.requireFree(name, before);
        sql.change(id, name, priorityId);
        if (wanted.isDefault() && !before.isDefault()) {
            moveDefault(actor, id);
        }
        if (before.isDefault() && !wanted.isDefault()) {
            sql.setDefault(id, false);
        }
        return departments.changed(actor, before);
    }

    /** New tickets can't have the department any more; those that have it keep it. {@link DefaultKept} of the default one. */
    @Transactional
    public void retire(Actor actor, long id, Expected<Department> expected) {
        departments.begin(actor);
        Department before = get(id);
        expected.require(before);
        if (before.isDefault()) {
            throw new DefaultKept("department");
        }
        departments.retire(actor, before, expected);
    }

    /** New tickets can have a retired department again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<Department> expected) {
        departments.begin(actor);
        departments.reinstate(actor, get(id), expected);
    }

    /** The ids of departments by names or ids; beside a problem of that property where one is unknown or retired. */
    public List<Long> ids(Problems problems, String property, List<String> namesOrIds) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String nameOrId : namesOrIds) {
            departments
                    .find(nameOrId)
                    .ifPresentOrElse(
                            department -> ids.add(department.id()),
                            () -> problems.add(property, "is unknown or retired: " + nameOrId));
        }
        return List.copyOf(ids);
    }

    /** The id of the department that a form names by name or id, if it names any; null beside a problem where there is none. */
    public @Nullable Long known(Problems problems, @Nullable String nameOrId) {
        return departments.known(problems, nameOrId);
    }

    private void moveDefault(Actor actor, long id) {
        sql.findDefault().ifPresent(before -> {
            sql.setDefault(before.id(), false);
            departments.changed(actor, before);
        });
        sql.setDefault(id, true);
    }
}
