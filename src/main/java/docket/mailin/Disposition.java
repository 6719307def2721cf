package docket.mailin;

import java.util.Locale;

/** What became of a mail: one of these, once. */
public enum Disposition {
    /** It opened a ticket. */
    TICKET,
    /** It is a message of a ticket. */
    REPLY,
    /** It may be one: staff decide. */
    PROPOSED,
    /** It is none, or may harm: staff may decide otherwise. */
    QUARANTINED,
    /** It came before. */
    DUPLICATE,
    /** Staff want no such mail. */
    REJECTED,
    /** It tells that a mail of ours did not arrive. */
    BOUNCE;

    /** Its name in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether staff are asked what to do. */
    public boolean isOpen() {
        return this == PROPOSED || this == QUARANTINED;
    }
}
