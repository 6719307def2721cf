package docket.signin;

import docket.platform.Failure;

/** Without this the person could not sign in any more; another way in comes first. */
public final class LastWayIn extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    LastWayIn() {
        super("This is the last way in");
    }
}
