package docket.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param id the event's, or the seal's where there is no event
 * @param type the event's; null: there is none to ask
 */
public record Finding(What what, long id, @Nullable String type) {

    /** What is wrong. */
    public enum What {
        /** An event, or its seal, is another than the one that was sealed. */
        EDITED,
        /** A sealed event is gone. */
        MISSING,
        /** An event stands among sealed ones, and has no seal. */
        INSERTED,
        /** The seal of that number is gone, and maybe others before it. */
        UNSEALED,
        /** The seal that the anchor tells of is gone, or another. */
        CUT_OFF
    }
}
