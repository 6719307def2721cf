package docket.mailtexts;

import docket.events.Event;
import java.util.Locale;

/**
 * What happens to the words of a mail.
 *
 * @param id of what was written in the place of ours, until that is taken back
 */
public record MailTextEvent(long id, MailTemplate template, String language, What what) implements Event {

    /** What happened to them. */
    public enum What {
        CHANGED,
        RESET
    }

    @Override
    public String type() {
        return "mail-text." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long objectId() {
        return id;
    }
}
