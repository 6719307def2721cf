package docket.mailin;

import java.util.Locale;

/** Whether the domain of a mail's sender stands for it, as the mailbox's own checker says. */
public enum Verdict {
    /** It does (DMARC, or a DKIM signature of the same domain where it has no DMARC). */
    PASS,
    /** It says that the mail is not its own. */
    FAIL,
    /** Nobody said anything that is believed. */
    NONE;

    /** Its name in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
