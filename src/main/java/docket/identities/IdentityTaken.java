package docket.identities;

import docket.platform.Failure;

/** The identity is a person's already: nobody shares one. */
public final class IdentityTaken extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    IdentityTaken() {
        super("This identity is linked already");
    }
}
