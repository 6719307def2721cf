package docket.drafts;

import docket.platform.Failure;

/** The reply can't be taken back: it is in the ticket. */
public final class ReplySent extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    ReplySent() {
        super("The reply is not held any more");
    }
}
