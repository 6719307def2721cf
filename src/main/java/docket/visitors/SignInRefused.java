package docket.visitors;

import docket.platform.Failure;

/** What was given does not prove who somebody is; which part of it was wrong is not told. */
public final class SignInRefused extends Failure.Forbidden {

    private static final long serialVersionUID = 1;

    public SignInRefused() {
        super("That is not right");
    }
}
