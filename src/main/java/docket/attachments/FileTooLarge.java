package docket.attachments;

/** A file that is over the limit; what came of it is already gone. */
public final class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long limit;

    FileTooLarge(long limit) {
        super("A file is over the limit of " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** The most bytes that a file may have. */
    public long limit() {
        return limit;
    }
}
