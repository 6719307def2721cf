package docket.outbox;

import docket.events.Event;

/** What happens to the mails of a ticket. */
public sealed interface SentMailEvent extends Event {

    /** The ticket. */
    long ticketId();

    @Override
    default String type() {
        return switch (this) {
            case MailResent resent -> "ticket.mail-resent";
            case MailBounced bounced -> "ticket.mail-bounced";
        };
    }

    @Override
    default long objectId() {
        return ticketId();
    }

    /** Staff sent a mail again that had not arrived. */
    record MailResent(long ticketId, long mailId, long newMailId) implements SentMailEvent {}

    /** A mail came back. */
    record MailBounced(long ticketId, long mailId) implements SentMailEvent {}
}
