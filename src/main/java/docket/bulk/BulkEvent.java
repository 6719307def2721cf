package docket.bulk;

import docket.events.Event;

/** What happens to a bulk act as a whole; what it does to a ticket is an event of that ticket. */
public sealed interface BulkEvent extends Event {

    /** The act. */
    long actId();

    @Override
    default long objectId() {
        return actId();
    }

    @Override
    default String type() {
        return switch (this) {
            case BulkStarted started -> "bulk.started";
            case BulkUndone undone -> "bulk.undone";
        };
    }

    /** A member of staff wants this done to so many tickets. */
    record BulkStarted(long actId, int tickets, BulkChange what) implements BulkEvent {}

    /** The member wants it undone. */
    record BulkUndone(long actId) implements BulkEvent {}
}
