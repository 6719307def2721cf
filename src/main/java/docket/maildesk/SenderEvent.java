package docket.maildesk;

import docket.events.Event;
import java.util.Locale;

/** What staff decide about a sender. */
public record SenderEvent(long senderId, String pattern, What what) implements Event {

    /** What was decided. */
    public enum What {
        ALLOWED,
        BLOCKED,
        FORGOTTEN
    }

    @Override
    public String type() {
        return "mail.sender-" + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long objectId() {
        return senderId;
    }
}
