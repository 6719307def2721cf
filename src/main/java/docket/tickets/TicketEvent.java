package docket.tickets;

import docket.events.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            case TicketNoted noted -> "ticket.noted";
            case TicketMentioned mentioned -> "ticket.mentioned";
            case TicketMentionDone done -> "ticket.mention-done";
            case TicketChanged changed -> "ticket.changed";
            case TicketAssigned assigned -> "ticket.assigned";
            case TicketGiven given -> "ticket.given";
            case TicketLocked locked -> "ticket.force-closed";
            case TicketUnlocked unlocked -> "ticket.unlocked";
            case TicketMarkedSpam spam -> "ticket.marked-spam";
            case TicketUnmarkedSpam ham -> "ticket.unmarked-spam";
            case TicketDeleted deleted -> "ticket.deleted";
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

    /** Staff wrote a message that only staff can see. */
    record TicketNoted(long ticketId, long messageId) implements TicketEvent {}

    /** A note called a member of staff to the ticket. */
    record TicketMentioned(long ticketId, long messageId, long personId) implements TicketEvent {}

    /** The member who was called says that it is done, without a word in the ticket. */
    record TicketMentionDone(long ticketId, long personId) implements TicketEvent {}

    /**
     * Staff sorted the ticket anew.
     *
     * @param fields which of person, category, department, priority, tags, snoozedUntil
     */
    record TicketChanged(long ticketId, List<String> fields) implements TicketEvent {}

    /**
     * The ticket became somebody's to work on, or nobody's.
     *
     * @param assigneeId null: nobody's
     */
    record TicketAssigned(long ticketId, @Nullable Long assigneeId) implements TicketEvent {}

    /**
     * The ticket became another account's; those of the old one who took part in it do no more.
     *
     * @param fromAccountId null: it was nobody's
     */
    record TicketGiven(long ticketId, @Nullable Long fromAccountId, long toAccountId) implements TicketEvent {}

    /** Staff closed the ticket for good. */
    record TicketLocked(long ticketId) implements TicketEvent {}

    /** A ticket that was closed for good may be opened again. */
    record TicketUnlocked(long ticketId) implements TicketEvent {}

    /** The ticket left all lists but that of spam, and its customer. */
    record TicketMarkedSpam(long ticketId) implements TicketEvent {}

    /** The ticket was no spam after all. */
    record TicketUnmarkedSpam(long ticketId) implements TicketEvent {}

    /** The ticket is gone with its messages: it had been spam for too long. */
    record TicketDeleted(long ticketId) implements TicketEvent {}
}
