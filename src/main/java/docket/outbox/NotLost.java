package docket.outbox;

import docket.platform.Failure;

/** The mail is on its way, or there: it is not sent twice. */
public final class NotLost extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    NotLost() {
        super("Only a mail that failed or came back is sent again, and once");
    }
}
