package docket.drafts;

import docket.platform.Failure;

/** Somebody else has written in the ticket since the member looked, or is just about to. */
public final class Answered extends Failure.Conflict {

    private static final long serialVersionUID = 1;
    private final boolean held;

    Answered(boolean held) {
        super(held ? "Somebody's reply is just being sent" : "Somebody has written in the ticket meanwhile");
        this.held = held;
    }

    /** Whether it is a colleague's reply that is still held, so that nobody can read it yet. */
    public boolean isHeld() {
        return held;
    }
}
