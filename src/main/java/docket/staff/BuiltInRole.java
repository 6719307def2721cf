package docket.staff;

import docket.platform.Failure;

/** Admin, supervisor and agent are what the handbook says they are: they can't be changed or retired. */
public final class BuiltInRole extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    BuiltInRole(String name) {
        super("The role " + name + " is built in and can't be changed");
    }
}
