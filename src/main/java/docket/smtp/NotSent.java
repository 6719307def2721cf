package docket.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** A mail that the mail server did not take: why, in words that hold nothing of the mail, and whether for ever. */
public final class NotSent extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    /** The mail is larger than what the server, or the reader's mailbox, takes (RFC 5321, 4.2.3). */
    private static final int TOO_LARGE = 552;

    private final boolean forEver;
    private final boolean tooLarge;
    private final transient @Nullable SmtpTrouble trouble;
    private final String words;

    NotSent(@Nullable String words, boolean forEver) {
        this(words, forEver, false, null);
    }

    /** The server takes no mail of ours, which an administrator may mend. */
    NotSent(SmtpTrouble trouble) {
        this(trouble.words(), false, false, trouble);
    }

    private NotSent(@Nullable String words, boolean forEver, boolean tooLarge, @Nullable SmtpTrouble trouble) {
        super(words);
        String line = String.valueOf(words).replaceAll("\\p{Cc}+", " ");
        this.words = line.substring(0, Math.min(LONGEST, line.length()));
        this.forEver = forEver;
        this.tooLarge = tooLarge;
        this.trouble = trouble;
    }

    /** The server has said that it takes none so large. */
    static NotSent asTooLarge() {
        return new NotSent("The mail is larger than the mail server takes", true, true, null);
    }

    /**
     * Says why. A server's own words may repeat the mail, and so a link: its code alone is kept. That it refuses this reader
     * or these words is for ever (RFC 5321, 4.2.1); that it refuses us may be mended by an administrator.
     */
    static NotSent because(MessagingException failed, String server) {
        Optional<SmtpTrouble> trouble = SmtpTrouble.find(failed, server);
        return trouble.isPresent() ? new NotSent(trouble.get()) : ofThisMail(failed);
    }

    private static NotSent ofThisMail(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return answered(address.getReturnCode());
                }
                case SMTPSendFailedException step -> {
                    return answered(step.getReturnCode());
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

    /** Why the server takes no mail of ours at all; empty: it is a matter of this one. */
    public Optional<SmtpTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Whether a smaller one may be taken. */
    boolean tooLarge() {
        return tooLarge;
    }

    private static NotSent answered(int code) {
        return new NotSent("The mail server answered " + code, code >= 500, code == TOO_LARGE, null);
    }
}
