package docket.events;

/** Something that happened to a thing of the desk; a feature has a sealed interface of records of its own. */
public interface Event {

    /**
     * The name by which followers know it, such as {@code ticket.closed}: the kind of thing, a dot, what happened. Never
     * changed once written.
     */
    String type();

    /** The id of the thing that it happened to. */
    long objectId();
}
