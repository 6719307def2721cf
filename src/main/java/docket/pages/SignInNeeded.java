package docket.pages;

/** A page is for those who are signed in, and its visitor is not. */
final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignInNeeded() {
        super("Nobody is signed in", null, false, false);
    }
}
