package docket.departments;

import docket.platform.Failure;

/** What new tickets get by default can't be taken away from them: another has to become the default first. */
public final class DefaultKept extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    /**
     * Says of what there must be a default.
     *
     * @param kind such as {@code priority}
     */
    DefaultKept(String kind) {
        super("This is the default " + kind + ": make another one the default first");
    }
}
