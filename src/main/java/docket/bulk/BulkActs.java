package docket.bulk;

import docket.bulk.BulkProgress.State;
import docket.casework.Casework;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import docket.platform.Problems;
import docket.queues.Queues;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of what staff do to many tickets at once. An act is there at once and done little by little, each ticket in
 * a transaction of its own, as the member who asked and with what the member may see and do by then. It is seen by that
 * member alone; any other is {@link Failure.NotFound}.
 */
@Component
public class BulkActs {

    private static final int REFUSED_SHOWN = 100;

    private final BulkSql sql;
    private final Queues queues;
    private final Casework casework;
    private final Events events;

    BulkActs(BulkSql sql, Queues queues, Casework casework, Events events) {
        this.sql = sql;
        this.queues = queues;
        this.casework = casework;
        this.events = events;
    }

    /**
     * Begins to change those of the selection that the member sees now, and answers the act's id.
     *
     * @throws Failure.Invalid naming every field that is wrong: of the change, {@code change} where it is none, {@code tickets}
     *     where none or more than 1,000 were chosen, and of the filter
     * @throws Failure.Forbidden without {@link Permission#TICKETS_ANSWER}
     */
    @Transactional
    public long start(Actor.Staff actor, Selection selection, BulkChange change) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        Problems problems = new Problems();
        selection.check(problems);
        change.check(problems);
        casework.check(actor, change.ofAny(), problems);
        problems.throwIfAny();
        long id = sql.insert(actor, change);
        int tickets = switch (selection) {
            case Selection.Chosen chosen -> sql.addChosen(actor, id, chosen.ids());
            case Selection.Matching matching -> sql.addMatching(actor, id, queues.narrowing(actor, matching.filter()));
        };
        sql.setTotal(id, tickets);
        events.append(actor, new BulkEvent.BulkStarted(id, tickets, change), null, get(actor, id));
        return id;
    }

    /** The member's own acts, latest first, so many at most. */
    public List<BulkProgress> list(Actor.Staff actor, int limit) {
        return sql.list(actor, limit);
    }

    /** How far an act has come; quick to ask, however many tickets it has. */
    public BulkProgress get(Actor.Staff actor, long id) {
        return sql.find(actor, id).orElseThrow(() -> new Failure.NotFound("bulk act"));
    }

    /** With which tickets it could not be done, or that were not put back once it is being undone; the first hundred. */
    public List<Refused> refused(Actor.Staff actor, long id) {
        return sql.refused(get(actor, id).id(), REFUSED_SHOWN);
    }

    /**
     * Begins to put back every ticket that the act has changed and nobody has since; what it has not come to yet stays as it
     * is. One that is undone, or about to be, stays so.
     *
     * @throws UndoOver seven days after the act
     */
    @Transactional
    public void undo(Actor.Staff actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        BulkProgress before = sql.lock(actor, id).orElseThrow(() -> new Failure.NotFound("bulk act"));
        if (before.state() == State.UNDOING || before.state() == State.UNDONE) {
            return;
        }
        if (sql.undo(id) == 0) {
            throw new UndoOver();
        }
        events.append(actor, new BulkEvent.BulkUndone(id), before, get(actor, id));
    }
}
