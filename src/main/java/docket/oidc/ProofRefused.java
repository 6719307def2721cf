package docket.oidc;

import docket.platform.Failure;

/** The provider's answer proves nothing: not of this attempt, too late, forged, or the person said no. */
public final class ProofRefused extends Failure.Forbidden {

    private static final long serialVersionUID = 1;

    public ProofRefused() {
        super("This does not prove who you are: begin anew");
    }
}
