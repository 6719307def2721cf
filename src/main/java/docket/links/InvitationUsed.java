package docket.links;

import docket.platform.Failure;

/** Whoever has chosen a password was invited before: the way back in is a link to reset it. */
public final class InvitationUsed extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    InvitationUsed() {
        super("This person has chosen a password already");
    }
}
