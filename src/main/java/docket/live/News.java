package docket.live;

import java.util.List;

/** What a browser is told: that something happened, never what was written. */
public sealed interface News {

    /** Its name on the stream. */
    default String word() {
        return switch (this) {
            case TicketTouched ticket -> "ticket";
            case ListsTouched lists -> "lists";
            case PresenceChanged presence -> "presence";
            case Reset reset -> "reset";
            case Alive alive -> "alive";
            case Over over -> "over";
        };
    }

    /**
     * Something happened to a ticket that the member sees.
     *
     * @param type the event's name in the ledger
     * @param by who did it, by name; empty where it was no person
     * @param own whether it was the member
     */
    record TicketTouched(long id, String type, String by, boolean own) implements News {}

    /** Lists and counts may have become others; told before the tickets that made them so. */
    record ListsTouched() implements News {}

    /** Who else is at the ticket. */
    record PresenceChanged(long ticket, List<PersonHere> people) implements News {}

    /** So much happened, or the member's rights changed so, that all is to be read anew. */
    record Reset() implements News {}

    /** Nothing happened for a while; said at the beginning, too. */
    record Alive() implements News {}

    /** The stream ends, for the member has opened too many others. */
    record Over() implements News {}
}
