package docket.departments;

import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments, categories and priorities of the desk, and how a new ticket is sorted by them. */
@Component
public class Departments {

    private final DepartmentSql sql;

    Departments(Jdbi jdbi) {
        this.sql = jdbi.onDemand(DepartmentSql.class);
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
    public long addPriority(String wanted) {
        String name = Names.check(wanted);
        return sql.insertPriority(name).orElseThrow(() -> new NameTaken("priority", name));
    }

    /** Adds a department whose tickets have a priority of their own, or the default; answers its id. */
    @Transactional
    public long addDepartment(String wanted, @Nullable String priority) {
        String name = Names.check(wanted);
        Long priorityId = priority == null ? null : priority(priority);
        return sql.insertDepartment(name, priorityId).orElseThrow(() -> new NameTaken("department", name));
    }

    /** Adds a category; the department and the priority are those of its tickets that name none. Answers its id. */
    @Transactional
    public long addCategory(String wanted, @Nullable String department, @Nullable String priority) {
        String name = Names.check(wanted);
        Long departmentId = department == null
                ? null
                : sql.findDepartment(department).orElseThrow(() -> new Failure.NotFound("department: " + department));
        Long priorityId = priority == null ? null : priority(priority);
        return sql.insertCategory(name, departmentId, priorityId).orElseThrow(() -> new NameTaken("category", name));
    }

    /** New tickets can't have the category any more; those that have it keep it. */
    @Transactional
    public void retireCategory(String name) {
        if (sql.retireCategory(name) == 0) {
            throw new Failure.NotFound("category: " + name);
        }
    }

    /** New tickets can't have the department any more; those that have it keep it. */
    @Transactional
    public void retireDepartment(String name) {
        if (sql.retireDepartment(name) == 0) {
            throw new Failure.NotFound("department: " + name);
        }
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

    private long priority(String name) {
        return sql.findPriority(name).orElseThrow(() -> new Failure.NotFound("priority: " + name));
    }
}
