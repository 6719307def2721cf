package docket.heads;

/** What tells that a robot wrote a mail, or that nobody wants an automatic answer to it (RFC 3834). */
public enum Sign {
    /** The return path is empty: a bounce, or an answer to which nobody must answer. */
    NULL_SENDER,
    /** Auto-Submitted says auto-replied, or an older header of the same meaning stands there. */
    AUTO_REPLIED,
    /** Auto-Submitted says anything else but no. */
    AUTO_GENERATED,
    /** Precedence says bulk or junk. */
    BULK,
    /** It came by a list. */
    LIST,
    /** A report of a mail server, such as a bounce. */
    REPORT,
    /** The sender's address is one that nobody reads, by its name. */
    DAEMON,
    /** It came through a ticket system already. */
    LOOP,
    /** The sender asks for no automatic answer. */
    SUPPRESS
}
