package docket.tickets;

import java.time.Instant;
import java.util.List;

/** A ticket with its messages, oldest first. */
public record Conversation(Ticket ticket, List<Message> messages) {

    /** The same without the time at which it was last read: what a reader can tell apart from what it read before. */
    public Conversation unread() {
        return new Conversation(ticket.readAt(null), messages);
    }

    /** Whether staff wrote it after the client read the ticket last. */
    public boolean isNew(Message message) {
        Instant readAt = ticket.clientLastReadAt();
        return message.byStaff() && (readAt == null || message.createdAt().isAfter(readAt));
    }

    /** The last message of staff in it; 0: there is none. */
    long lastStaffMessageId() {
        return messages.stream()
                .filter(Message::byStaff)
                .mapToLong(Message::id)
                .max()
                .orElse(0);
    }
}
