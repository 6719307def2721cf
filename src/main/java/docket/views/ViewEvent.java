package docket.views;

import docket.events.Event;

/** What happens to views. */
public sealed interface ViewEvent extends Event {

    /** The view. */
    long viewId();

    @Override
    default long objectId() {
        return viewId();
    }

    @Override
    default String type() {
        return switch (this) {
            case ViewAdded added -> "view.added";
            case ViewChanged changed -> "view.changed";
            case ViewRemoved removed -> "view.removed";
        };
    }

    /** It is there. */
    record ViewAdded(long viewId, String name) implements ViewEvent {}

    /** It has another name, shows other tickets, or is seen by others. */
    record ViewChanged(long viewId, String name) implements ViewEvent {}

    /** It is gone. */
    record ViewRemoved(long viewId, String name) implements ViewEvent {}
}
