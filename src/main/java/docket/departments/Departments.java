package docket.departments;

import docket.departments.DeskEvent.Kind;
import docket.departments.DeskEvent.What;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments, categories and priorities of the desk, and how a new ticket is sorted by them. */
@Component
public class Departments {

    private final DepartmentSql sql;
    private final Events events;

    Departments(Jdbi jdbi, Events events) {
        this.sql = jdbi.onDemand(DepartmentSql.class);
        this.events = events;
    }

    /** The names that a new ticket's category can have, in order of the alphabet. */
    public List<String> categoryNames() {
        return sql.categoryNames();
    }

    /**
     * Sorts a new ticket by names, matched exactly; retired ones are unknown. The priority is the category's, else the
     * department's, else the default.
     */
    public Sorting sort(@Nullable String category, @Nullable String department) {
        return sql.sort(category, department);
    }

    /** Sorts a new ticket that names no department: it gets the category's, else the default one. */
    public Sorting sortByCategory(@Nullable String category) {
        return sql.sortByCategory(category);
    }

    /** Adds a priority and answers its id; {@link NameTaken} where another has the name. */
    @Transactional
    public long addPriority(Actor actor, String wanted) {
        String name = allowed(actor, wanted);
        long id = sql.insertPriority(name).orElseThrow(() -> new NameTaken("priority", name));
        return noted(actor, Kind.PRIORITY, id, What.ADDED);
    }

    /** Adds a department whose tickets have a priority of their own, or the default; answers its id. */
    @Transactional
    public long addDepartment(Actor actor, String wanted, @Nullable String priority) {
        String name = allowed(actor, wanted);
        Long priorityId = priority == null ? null : priority(priority);
        long id = sql.insertDepartment(name, priorityId).orElseThrow(() -> new NameTaken("department", name));
        return noted(actor, Kind.DEPARTMENT, id, What.ADDED);
    }

    /** Adds a category; the department and the priority are those of its tickets that name none. Answers its id. */
    @Transactional
    public long addCategory(Actor actor, String wanted, @Nullable String department, @Nullable String priority) {
        String name = allowed(actor, wanted);
        Long departmentId = department == null ? null : department(department);
        Long priorityId = priority == null ? null : priority(priority);
        long id = sql.insertCategory(name, departmentId, priorityId).orElseThrow(() -> new NameTaken("category", name));
        return noted(actor, Kind.CATEGORY, id, What.ADDED);
    }

    /** New tickets can't have the category any more; those that have it keep it. */
    @Transactional
    public void retireCategory(Actor actor, String name) {
        Rights.require(actor, Permission.DESK_MANAGE);
        long id = sql.retireCategory(name).orElseThrow(() -> new Failure.NotFound("category: " + name));
        noted(actor, Kind.CATEGORY, id, What.RETIRED);
    }

    /** New tickets can't have the department any more; those that have it keep it. */
    @Transactional
    public void retireDepartment(Actor actor, String name) {
        Rights.require(actor, Permission.DESK_MANAGE);
        long id = sql.retireDepartment(name).orElseThrow(() -> new Failure.NotFound("department: " + name));
        noted(actor, Kind.DEPARTMENT, id, What.RETIRED);
    }

    /** The ids of departments by their names; {@link Failure.Invalid} of that property where one is unknown. */
    public List<Long> ids(String property, List<String> names) {
        Problems problems = new Problems();
        List<Long> ids = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            sql.findDepartment(name).ifPresentOrElse(ids::add, () -> problems.add(property, "is unknown: " + name));
        }
        problems.throwIfAny();
        return ids;
    }

    /** All priorities, oldest first. */
    public List<Named> priorities() {
        return sql.priorities();
    }

    /** The departments that are not retired, oldest first. */
    public List<Named> departments() {
        return sql.departments();
    }

    /** The categories that are not retired, oldest first. */
    public List<Named> categories() {
        return sql.categories();
    }

    private static String allowed(Actor actor, String wanted) {
        Rights.require(actor, Permission.DESK_MANAGE);
        return Names.check(wanted);
    }

    private long noted(Actor actor, Kind kind, long id, What what) {
        events.append(actor, new DeskEvent(kind, id, what));
        return id;
    }

    private long department(String name) {
        return sql.findDepartment(name).orElseThrow(() -> new Failure.NotFound("department: " + name));
    }

    private long priority(String name) {
        return sql.findPriority(name).orElseThrow(() -> new Failure.NotFound("priority: " + name));
    }
}
