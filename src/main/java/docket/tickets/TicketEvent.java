package docket.tickets;

import docket.events.Event;

/** What happens to a ticket, as the ledger and its followers know it. */
public sealed interface TicketEvent extends Event {

    /** The ticket that it happened to. */
    long ticketId();

    @Override
    default long objectId() {
        return ticketId();
    }

    @Override
    default String type() {
        return switch (this) {
            case TicketOpened opened -> "ticket.opened";
            case TicketReplied replied -> "ticket.replied";
            case TicketReopened reopened -> "ticket.reopened";
            case TicketClosed closed -> "ticket.closed";
            case TicketForceClosed forceClosed -> "ticket.force-closed";
        };
    }

    /** A ticket came in; the message is its opening one. */
    record TicketOpened(long ticketId, long messageId) implements TicketEvent {}

    /** Its customer or staff wrote a message that the customer can see. */
    record TicketReplied(long ticketId, long messageId) implements TicketEvent {}

    /** A closed ticket was opened again, by an act or by the customer's reply. */
    record TicketReopened(long ticketId) implements TicketEvent {}

    /** The ticket was closed. */
    record TicketClosed(long ticketId) implements TicketEvent {}

    /** Staff closed the ticket for good. */
    record TicketForceClosed(long ticketId) implements TicketEvent {}
}
