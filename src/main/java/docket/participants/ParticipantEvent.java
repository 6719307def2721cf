package docket.participants;

import docket.events.Event;

/** What happens to those who take part in a ticket. */
public sealed interface ParticipantEvent extends Event {

    /** The ticket. */
    long ticketId();

    @Override
    default String type() {
        return switch (this) {
            case ParticipantAdded added -> "ticket.participant-added";
            case ParticipantRemoved removed -> "ticket.participant-removed";
        };
    }

    @Override
    default long objectId() {
        return ticketId();
    }

    /** Somebody came to see the ticket, and may answer it. */
    record ParticipantAdded(long ticketId, long personId) implements ParticipantEvent {}

    /** Somebody takes part no more. */
    record ParticipantRemoved(long ticketId, long personId) implements ParticipantEvent {}
}
