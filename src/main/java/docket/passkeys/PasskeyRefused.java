package docket.passkeys;

import docket.platform.Failure;

/** The answer adds no passkey: of another question, too late, answered before, or not by an authenticator. */
public final class PasskeyRefused extends Failure.Forbidden {

    private static final long serialVersionUID = 1;

    PasskeyRefused() {
        super("This adds no passkey: begin anew");
    }
}
