package docket.links;

/**
 * Whom a link goes to: one address of a person who may sign in.
 *
 * @param staff whether the person is of staff
 * @param proved whether the person has proved the address
 * @param hasPassword whether the person has chosen one
 */
record Recipient(long emailId, long personId, boolean staff, boolean proved, boolean hasPassword) {

    /** A first password is chosen once; a way in without it goes to a proved address only. */
    boolean mayGet(Purpose purpose) {
        return switch (purpose) {
            case INVITATION -> !hasPassword;
            case RESET, SIGN_IN -> proved;
            case EMAIL -> !proved;
        };
    }
}
