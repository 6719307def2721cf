package docket.smtp;

import org.jspecify.annotations.Nullable;

/** A mail that the mail server did not take: why, in words that hold nothing of the mail, and whether for ever. */
public final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final boolean forEver;
    private final String words;

    NotSent(@Nullable String words, boolean forEver) {
        super(words);
        String line = String.valueOf(words).replaceAll("\\p{Cc}+", " ");
        this.words = line.substring(0, Math.min(LONGEST, line.length()));
        this.forEver = forEver;
    }

    /** Why, in one line. */
    public String words() {
        return words;
    }

    /** Whether another try is in vain. */
    public boolean forEver() {
        return forEver;
    }
}
