package docket.credentials;

import docket.platform.Failure;

/** The person has a second factor already; another comes after it is removed. */
public final class FactorExists extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    FactorExists() {
        super("There is a second factor already");
    }
}
