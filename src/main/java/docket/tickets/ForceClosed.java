package docket.tickets;

import docket.platform.Failure;

/** The ticket was closed by staff for good: its customer can neither open it nor reply. */
public final class ForceClosed extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    ForceClosed() {
        super("Ticket is force-closed");
    }
}
