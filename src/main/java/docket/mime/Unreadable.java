package docket.mime;

import java.io.IOException;

/** A mail is over a budget, or can't be read at all; kept raw, it loses nothing. */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unreadable(Reason reason) {
        super("A mail is " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        TOO_DEEP("too-deep"),
        TOO_MANY_PARTS("too-many-parts"),
        TOO_MANY_HEADERS("too-many-headers"),
        HEADER_TOO_LONG("header-too-long"),
        TOO_LARGE("too-large"),
        TOO_SLOW("too-slow"),
        BROKEN("broken");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word for it in the ledger. */
        public String code() {
            return code;
        }
    }
}
