package docket.limits;

import java.util.Locale;

/** What a limit is of: each has a rate of its own (README.md, "Settings"). */
public enum Limit {
    /** Requests with one API token; the key is its id. */
    TOKEN,
    /** Requests from one address that come without a token; the key is {@link Limits#network its network}. */
    ADDRESS,
    /** Requests of one signed-in session; the key is its id. */
    SESSION,
    /** Contact forms that one web site sends; the key is its token's id, or 0: Docket's own form. */
    SITE,
    /** Contact forms of one person; the key is the e-mail address, in lower case. */
    SUBMITTER,
    /** Docket's own form with a puzzle that was solved; the key is {@link Limits#network the network} that it comes from. */
    FORM,
    /** Docket's own form without such; the key is the network, too. */
    PLAIN_FORM,
    /** Files that come with Docket's own form; the key is the network, too. */
    FORM_FILE;

    /** What clients and settings call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
