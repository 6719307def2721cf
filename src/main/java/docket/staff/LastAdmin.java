package docket.staff;

import docket.platform.Failure;

/** The last admin who can sign in has to stay one: nobody else could let one in again. */
public final class LastAdmin extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    LastAdmin() {
        super("This is the last active admin");
    }
}
