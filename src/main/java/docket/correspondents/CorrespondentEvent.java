package docket.correspondents;

import docket.events.Event;

/** What happens to those whom a ticket writes to by mail. */
public sealed interface CorrespondentEvent extends Event {

    /** The ticket. */
    long ticketId();

    @Override
    default String type() {
        return switch (this) {
            case CorrespondentAdded added -> "ticket.correspondent-added";
            case CorrespondentConfirmed confirmed -> "ticket.correspondent-confirmed";
            case CorrespondentStopped stopped -> "ticket.correspondent-stopped";
            case CorrespondentResumed resumed -> "ticket.correspondent-resumed";
        };
    }

    @Override
    default long objectId() {
        return ticketId();
    }

    /** An address came to be told of the ticket, and heard in it. */
    record CorrespondentAdded(long ticketId, long correspondentId) implements CorrespondentEvent {}

    /** An address that the ticket's opener had named came to be heard. */
    record CorrespondentConfirmed(long ticketId, long correspondentId) implements CorrespondentEvent {}

    /** Whoever reads there wants no more mail of the ticket. */
    record CorrespondentStopped(long ticketId, long correspondentId) implements CorrespondentEvent {}

    /** Whoever reads there wants its mail again. */
    record CorrespondentResumed(long ticketId, long correspondentId) implements CorrespondentEvent {}
}
