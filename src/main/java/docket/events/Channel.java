package docket.events;

import java.util.Locale;

/** The ways by which something comes to the desk. */
public enum Channel {
    /** A program, with a token. */
    API,
    /** A customer's browser. */
    PORTAL,
    /** An e-mail. */
    MAIL,
    /** A contact form. */
    FORM,
    /** A browser of staff. */
    CONSOLE,
    /** The command line. */
    COMMAND,
    /** A job that runs by the clock. */
    JOB;

    /** Its name in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
