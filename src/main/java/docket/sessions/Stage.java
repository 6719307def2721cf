package docket.sessions;

import java.util.Locale;

/** How far somebody has come in signing in. */
public enum Stage {
    /** The code of the second factor is missing. */
    FACTOR,
    /** A second factor is demanded, and has to be set up first. */
    ENROLMENT,
    /** All the way. */
    SIGNED_IN;

    /** Its name in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
