package docket.mailboxes;

import docket.events.Event;
import java.util.Locale;

/**
 * What happens to mailboxes.
 *
 * @param name what it is called from then on
 */
public record MailboxEvent(long id, String name, What what) implements Event {

    /** What happened to it. */
    public enum What {
        ADDED,
        CHANGED,
        /** It has another password, or other secrets of OAuth 2. */
        SECRET_REPLACED,
        RETIRED,
        REINSTATED
    }

    @Override
    public String type() {
        return "mailbox." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public long objectId() {
        return id;
    }
}
