package docket.sessions;

import docket.platform.Failure;

/** The act needs the password again, given within the last ten minutes. */
public final class ConfirmationNeeded extends Failure.Forbidden {

    private static final long serialVersionUID = 1;

    ConfirmationNeeded() {
        super("This needs your password again");
    }
}
