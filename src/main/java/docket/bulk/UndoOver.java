package docket.bulk;

import docket.platform.Failure;

/** It was too long ago to be undone. */
public final class UndoOver extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    UndoOver() {
        super("It was more than seven days ago");
    }
}
