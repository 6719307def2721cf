package docket.bulk;

import docket.bulk.BulkProgress.State;
import docket.events.Origin;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A bulk act as a worker sees it.
 *
 * @param place the ticket up to which its items are settled
 */
public record Act(long id, long personId, @Nested Origin origin, BulkChange what, State state, long place) {

    boolean undoes() {
        return state == State.UNDOING;
    }

    /** The state of items that are still to be settled. */
    public String todo() {
        return undoes() ? "done" : "waiting";
    }

    /** The state of items that could not be settled as wanted. */
    public String refusal() {
        return undoes() ? "left" : "refused";
    }

    /** The state of the act when nothing is left to do. */
    public String end() {
        return undoes() ? "undone" : "done";
    }
}
