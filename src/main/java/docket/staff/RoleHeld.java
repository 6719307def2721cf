package docket.staff;

import docket.platform.Failure;

/** A role that members of staff have can't be retired: they need another one first. */
public final class RoleHeld extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    RoleHeld(String name) {
        super("There are members of staff with the role " + name);
    }
}
