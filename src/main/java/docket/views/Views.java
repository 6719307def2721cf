package docket.views;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of views. A member sees its own and those that are shared; any other is {@link Failure.NotFound}. What a view
 * lists is decided by whoever looks at it, not by whoever made it.
 */
@Component
public class Views {

    private final ViewSql sql;
    private final Events events;

    Views(Jdbi jdbi, Events events) {
        this.sql = jdbi.onDemand(ViewSql.class);
        this.events = events;
    }

    /** The member's own views and those that are shared, by name. */
    public List<View> list(Actor.Staff actor) {
        return sql.list(actor.personId());
    }

    /** One of them. */
    public View get(Actor.Staff actor, long id) {
        return sql.find(actor.personId(), id).orElseThrow(() -> new Failure.NotFound("view"));
    }

    /** Adds a view of the member's own, and answers it; {@link Failure.Invalid} names every field that is wrong. */
    @Transactional
    public View add(Actor.Staff actor, ViewForm form) {
        View after = get(actor, sql.insert(actor.personId(), form.check()));
        events.append(actor, new ViewEvent.ViewAdded(after.id(), after.name()), null, after);
        return after;
    }

    /**
     * Makes a view as the form says.
     *
     * @throws Failure.Invalid naming every field that is wrong
     * @throws Failure.Forbidden where it is another member's, without {@link Permission#DESK_MANAGE}
     */
    @Transactional
    public void change(Actor.Staff actor, long id, ViewForm form) {
        View before = lock(actor, id);
        ViewForm.Checked wanted = form.check();
        View after = new View(id, before.ownerId(), before.owner(), wanted.name(), wanted.query(), wanted.shared());
        if (!after.equals(before)) {
            sql.change(id, wanted);
            events.append(actor, new ViewEvent.ViewChanged(id, after.name()), before, after);
        }
    }

    /** Takes a view away; {@link Failure.Forbidden} as with a change. */
    @Transactional
    public void remove(Actor.Staff actor, long id) {
        View before = lock(actor, id);
        sql.delete(id);
        events.append(actor, new ViewEvent.ViewRemoved(id, before.name()), before, null);
    }

    private View lock(Actor.Staff actor, long id) {
        View view = sql.lock(actor.personId(), id).orElseThrow(() -> new Failure.NotFound("view"));
        if (view.ownerId() != actor.personId()) {
            Rights.require(actor, Permission.DESK_MANAGE);
        }
        return view;
    }
}
