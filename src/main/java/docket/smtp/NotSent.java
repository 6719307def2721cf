package docket.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** A mail that the mail server did not take: why, in words that hold nothing of the mail, and whether for ever. */
public final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    /** The mail is larger than what the server, or the reader's mailbox, takes (RFC 5321, 4.2.3). */
    private static final int TOO_LARGE = 552;

    private final boolean forEver;
    private final boolean tooLarge;
    private final String words;

    NotSent(@Nullable String words, boolean forEver) {
        this(words, forEver, false);
    }

    private NotSent(@Nullable String words, boolean forEver, boolean tooLarge) {
        super(words);
        String line = String.valueOf(words).replaceAll("\\p{Cc}+", " ");
        this.words = line.substring(0, Math.min(LONGEST, line.length()));
        this.forEver = forEver;
        this.tooLarge = tooLarge;
    }

    /** The server has said that it takes none so large. */
    static NotSent asTooLarge() {
        return new NotSent("The mail is larger than the mail server takes", true, true);
    }

    /**
     * Says why. A server's own words may repeat the mail, and so a link: its code alone is kept. That it refuses this reader
     * or these words is for ever (RFC 5321, 4.2.1); that it refuses us may be mended by an administrator.
     */
    static NotSent because(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return answered(address.getReturnCode(), true);
                }
                case SMTPSendFailedException step -> {
                    return answered(step.getReturnCode(), !step.getCommand().startsWith("MAIL"));
                }
                case IOException away -> {
                    return new NotSent(away.getClass().getSimpleName() + ": " + away.getMessage(), false);
                }
                default -> {}
            }
        }
        return new NotSent(failed.getClass().getSimpleName(), false);
    }

    /** Why, in one line. */
    public String words() {
        return words;
    }

    /** Whether another try is in vain. */
    public boolean forEver() {
        return forEver;
    }

    /** Whether a smaller one may be taken. */
    boolean tooLarge() {
        return tooLarge;
    }

    private static NotSent answered(int code, boolean ofThisMail) {
        return new NotSent("The mail server answered " + code, ofThisMail && code >= 500, code == TOO_LARGE);
    }
}
