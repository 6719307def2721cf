package docket.accounts;

import docket.platform.Failure;

/** The person that speaks for an account's programs is named as the account is, and can't be changed by itself. */
public final class ApiPersonFixed extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    ApiPersonFixed() {
        super("This person speaks for the account's programs, and changes with the account only");
    }
}
