package docket.smtp;

/** Writes a letter when the mail server is there to take it. */
@FunctionalInterface
public interface LetterWriter {

    /**
     * Writes it; asked twice where the mail server takes no mail so large.
     *
     * @param withFiles whether its files may go with it; else it has none, and says so
     */
    Letter write(boolean withFiles);
}
