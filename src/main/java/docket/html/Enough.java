package docket.html;

/** Ends the reading of HTML of which no more is wanted, or which would grow beyond measure. */
final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1;

    Enough() {
        super("Enough HTML was read", null, false, false);
    }
}
