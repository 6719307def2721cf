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
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What tickets can be about: categories, which bring a department and a priority along. */
@Component
public class Categories {

    private final CategorySql sql;
    private final DeskThings<Category> categories;
    private final Departments departments;
    private final Priorities priorities;

    Categories(Jdbi jdbi, Departments departments, Priorities priorities, Events events, Clock clock) {
        this.sql = jdbi.onDemand(CategorySql.class);
        this.categories = new DeskThings<>(Kind.CATEGORY, sql, events, clock);
        this.departments = departments;
        this.priorities = priorities;
    }

    /** The categories that are not retired, oldest first. */
    public List<Category> list() {
        return categories.list();
    }

    /** All categories, oldest first. */
    public List<Category> listAll() {
        return categories.listAll();
    }

    /** The category of that id; {@link Failure.NotFound} where there is none. */
    public Category get(long id) {
        return categories.get(id);
    }

    /**
     * Adds a category and answers its id.
     *
     * @throws Failure.Invalid where department or priority is unknown or retired
     * @throws NameTaken where another category has the name
     */
    @Transactional
    public long add(Actor actor, CategoryForm form) {
        categories.begin(actor);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", form.name());
        Long departmentId = departments.known(problems, form.department());
        Long priorityId = priorities.known(problems, form.priority());
        problems.throwIfAny();
        categories.requireFree(name, null);
        long id = sql.insert(name, departmentId, priorityId);
        categories.added(actor, id);
        return id;
    }

    /**
     * Makes a category as the form says, and answers it; tickets that have it show its new name at once, and keep their
     * department and priority.
     *
     * @param form tells what it is to be like from what it is
     * @throws NameTaken where another category has the name
     */
    @Transactional
    public Category change(Actor actor, long id, Function<Category, CategoryForm> form) {
        categories.begin(actor);
        Category before = get(id);
        CategoryForm wanted = form.apply(before);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", wanted.name());
        Long departmentId = departments.known(problems, wanted.department());
        Long priorityId = priorities.known(problems, wanted.priority());
        problems.throwIfAny();
        categories.requireFree(name, before);
        sql.change(id, name, departmentId, priorityId);
        return categories.changed(actor, before);
    }

    /** New tickets can't have the category any more; those that have it keep it. */
    @Transactional
    public void retire(Actor actor, long id, Expected<Category> expected) {
        categories.begin(actor);
        categories.retire(actor, get(id), expected);
    }

    /** New tickets can have a retired category again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<Category> expected) {
        categories.begin(actor);
        categories.reinstate(actor, get(id), expected);
    }

    /** The id of the category that a form names by name or id, if it names any; null beside a problem where there is none. */
    public @Nullable Long known(Problems problems, @Nullable String nameOrId) {
        return categories.known(problems, nameOrId);
    }
}
