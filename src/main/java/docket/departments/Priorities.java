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

/** How much tickets press: priorities, of which one is always the default. */
@Component
public class Priorities {

    private final PrioritySql sql;
    private final DeskThings<Priority> priorities;

    Priorities(Jdbi jdbi, Events events, Clock clock) {
        this.sql = jdbi.onDemand(PrioritySql.class);
        this.priorities = new DeskThings<>(Kind.PRIORITY, sql, events, clock);
    }

    /** The priorities that are not retired, oldest first. */
    public List<Priority> list() {
        return priorities.list();
    }

    /** All priorities, oldest first. */
    public List<Priority> listAll() {
        return priorities.listAll();
    }

    /** The priority of that id; {@link Failure.NotFound} where there is none. */
    public Priority get(long id) {
        return priorities.get(id);
    }

    /** Adds a priority and answers its id; {@link NameTaken} where another has the name. */
    @Transactional
    public long add(Actor actor, PriorityForm form) {
        priorities.begin(actor);
        String name = Names.check(form.name());
        priorities.requireFree(name, null);
        long id = sql.insert(name, form.urgency());
        if (form.isDefault()) {
            makeDefault(actor, id);
        }
        priorities.added(actor, id);
        return id;
    }

    /**
     * Makes a priority as the form says, and answers it; tickets that have it show its new name at once.
     *
     * @param form tells what it is to be like from what it is
     * @throws DefaultKept where it is the default and is to be so no more
     * @throws NameTaken where another priority has the name
     */
    @Transactional
    public Priority change(Actor actor, long id, Function<Priority, PriorityForm> form) {
        priorities.begin(actor);
        Priority before = get(id);
        PriorityForm wanted = form.apply(before);
        Problems problems = new Problems();
        String name = Names.check(problems, "name", wanted.name());
        if (wanted.isDefault() && before.retiredAt() != null) {
            problems.add("default", "must not be one that is retired");
        }
        problems.throwIfAny();
        priorities.requireFree(name, before);
        if (before.isDefault() && !wanted.isDefault()) {
            throw new DefaultKept("priority");
        }
        if (wanted.isDefault() && !before.isDefault()) {
            makeDefault(actor, id);
        }
        sql.change(id, name, wanted.urgency());
        return priorities.changed(actor, before);
    }

    /** New tickets can't have the priority any more; those that have it keep it. {@link DefaultKept} of the default one. */
    @Transactional
    public void retire(Actor actor, long id, Expected<Priority> expected) {
        priorities.begin(actor);
        Priority before = get(id);
        expected.require(before);
        if (before.isDefault()) {
            throw new DefaultKept("priority");
        }
        priorities.retire(actor, before, expected);
    }

    /** New tickets can have a retired priority again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<Priority> expected) {
        priorities.begin(actor);
        priorities.reinstate(actor, get(id), expected);
    }

    /** The id of the priority that a form names by name or id, if it names any; null beside a problem where there is none. */
    @Nullable Long known(Problems problems, @Nullable String nameOrId) {
        return priorities.known(problems, nameOrId);
    }

    private void makeDefault(Actor actor, long id) {
        sql.findDefault().ifPresent(before -> {
            sql.setDefault(before.id(), false);
            priorities.changed(actor, before);
        });
        sql.setDefault(id, true);
    }
}
