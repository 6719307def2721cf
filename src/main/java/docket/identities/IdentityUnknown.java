package docket.identities;

import docket.platform.Failure;

/** The provider knows who it is, and nobody here is linked to that identity. */
public final class IdentityUnknown extends Failure.Forbidden {

    private static final long serialVersionUID = 1;

    IdentityUnknown() {
        super("Nobody here is linked to this identity");
    }
}
