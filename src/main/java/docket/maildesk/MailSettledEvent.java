package docket.maildesk;

import docket.events.Event;
import docket.mailin.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * Staff decided on a mail that waited.
 *
 * @param ticketId the ticket that it belongs to; null: none
 */
public record MailSettledEvent(long mailId, @Nullable Long ticketId, Disposition disposition) implements Event {

    @Override
    public String type() {
        return "mail.settled";
    }

    @Override
    public long objectId() {
        return mailId;
    }
}
