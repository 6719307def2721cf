package docket.imap;

import docket.platform.Failure;

/** The mail of this mailbox is brought to Docket, not fetched by it. */
public final class NothingToTry extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    NothingToTry() {
        super("Mail of this mailbox is not fetched: it has no IMAP host");
    }
}
