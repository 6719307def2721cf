package docket.smtp;

import docket.platform.Unreachable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why the mail server takes no mail of ours at all: words that say what to do, and nothing of a mail.
 *
 * @param about the host and port of which the words speak
 */
public record SmtpTrouble(Kind kind, String about) {

    /** It wants one to sign in (RFC 4954, 6). */
    private static final int SIGN_IN = 530;

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_HOST("%s: there is no such host: check DOCKET_SMTP_HOST, and that this machine can look names up"),
        REFUSED("%s takes no connections: check DOCKET_SMTP_HOST and _PORT, and the firewalls on the way"),
        TIMEOUT("%s does not answer: check DOCKET_SMTP_HOST and _PORT, and the firewalls on the way"),
        NO_TLS("%s does not speak TLS on this port: 465 usually does; 587 wants DOCKET_SMTP_IMPLICIT_TLS=false"),
        NO_STARTTLS("%s offers no STARTTLS: port 465 with DOCKET_SMTP_IMPLICIT_TLS=true usually does without"),
        TLS_NAME("The certificate of %s is for another name: set DOCKET_SMTP_HOST to the name that it is for"),
        TLS_UNTRUSTED("The certificate of %s is out of date, or of an authority that this machine does not trust"),
        BAD_LOGIN("%s did not let Docket in: check DOCKET_SMTP_USERNAME and DOCKET_SMTP_PASSWORD"),
        SENDER(
                "%s takes no mail from this sender: let the user of DOCKET_SMTP_USERNAME send as DOCKET_SMTP_FROM and as each mailbox"),
        UNWILLING("%s broke off, or takes no mail now: its log says why");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Its name among the words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The one of that {@link #stored}; empty where it is of a Docket that knew other kinds. */
    public static Optional<SmtpTrouble> find(String stored) {
        String[] parts = stored.split(" ", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(parts[0]) && parts.length == 2)
                .findFirst()
                .map(kind -> new SmtpTrouble(kind, parts[1]));
    }

    /** As it is kept in the database. */
    public String stored() {
        return kind.word() + " " + about;
    }

    /** What is wrong and what to do, in English. */
    public String words() {
        return kind.words.formatted(about);
    }

    /** Why there is no connection that takes mail. */
    static SmtpTrouble ofConnecting(MessagingException failed, String server) {
        Kind otherwise = failed instanceof AuthenticationFailedException ? Kind.BAD_LOGIN : Kind.UNWILLING;
        return find(failed, server).orElseGet(() -> new SmtpTrouble(otherwise, server));
    }

    /** Why a mail was not taken, where that is no matter of the mail. */
    static Optional<SmtpTrouble> find(MessagingException failed, String server) {
        return Unreachable.of(failed)
                .map(unreachable -> Kind.valueOf(unreachable.name()))
                .or(() -> ofAnswer(failed))
                .map(kind -> new SmtpTrouble(kind, server));
    }

    private static Optional<Kind> ofAnswer(@Nullable Throwable failed) {
        return failed == null
                ? Optional.empty()
                : ofAnswer(failed.getCause()).or(() -> Optional.ofNullable(kind(failed)));
    }

    private static @Nullable Kind kind(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        return switch (cause) {
            case SMTPSendFailedException e
            when e.getCommand().startsWith("MAIL") -> ofSender(e.getCommand(), e.getReturnCode());
            case MessagingException e when words.contains("STARTTLS") -> Kind.NO_STARTTLS;
            default -> null;
        };
    }

    /** That a server takes no mail without a return path is a matter of such mails, and for ever. */
    private static @Nullable Kind ofSender(String command, int code) {
        if (code == SIGN_IN) {
            return Kind.BAD_LOGIN;
        }
        if (code < 500) {
            return Kind.UNWILLING;
        }
        return command.startsWith("MAIL FROM:<>") ? null : Kind.SENDER;
    }
}
