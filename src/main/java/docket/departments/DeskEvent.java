package docket.departments;

import docket.events.Event;
import java.util.Locale;

/**
 * What happens to the things by which a desk sorts its tickets.
 *
 * @param id the department's, category's or priority's
 */
public record DeskEvent(Kind kind, long id, What what) implements Event {

    /** What kind of thing. */
    public enum Kind {
        DEPARTMENT,
        CATEGORY,
        PRIORITY
    }

    /** What happened to it. */
    public enum What {
        ADDED,
        CHANGED,
        RETIRED
    }

    @Override
    public String type() {
        return (kind + "." + what).toLowerCase(Locale.ROOT);
    }

    @Override
    public long objectId() {
        return id;
    }
}
