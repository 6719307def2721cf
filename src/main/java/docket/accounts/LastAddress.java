package docket.accounts;

import docket.platform.Failure;

/** Somebody's last proved address can't be removed: nothing could ever reach the person again. */
public final class LastAddress extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    LastAddress() {
        super("This is the person's last verified address");
    }
}
