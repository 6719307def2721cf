package docket.passkeys;

import docket.platform.Failure;

/** The person has as many as anybody may have. */
public final class TooManyPasskeys extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    TooManyPasskeys() {
        super("There are " + Passkeys.MOST + " passkeys already");
    }
}
