package docket.smtp;

import docket.platform.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes what Docket sends.
 *
 * @param host its name; absent: no mail is sent
 * @param port absent: 587, or 465 with implicit TLS
 * @param username absent: it takes mail without signing in
 * @param starttls whether a connection begins in clear and then has to turn to TLS; its certificate must be good
 * @param implicitTls whether a connection is TLS from its first byte; starttls says nothing then
 * @param from the sender: {@code support@desk.example} or {@code Support <support@desk.example>}
 * @param helloName the name to say hello with; absent: the host of the public address
 */
@ConfigurationProperties("docket.smtp")
public record SmtpSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("required") StartTls starttls,
        @DefaultValue("false") boolean implicitTls,
        @Nullable String from,
        @Nullable String helloName) {

    /** What becomes of a connection that begins in clear. */
    public enum StartTls {
        REQUIRED,
        OFF
    }

    /** Takes the settings; {@link StartRefused} where they can't work, or would send a password in clear. */
    public SmtpSettings {
        if (host != null) {
            checkSender(from);
            if ((username == null) != (password == null)) {
                throw new StartRefused("DOCKET_SMTP_USERNAME and DOCKET_SMTP_PASSWORD go together: set both or none.");
            }
            if (username != null && !implicitTls && starttls == StartTls.OFF) {
                throw new StartRefused("DOCKET_SMTP_PASSWORD would be sent in clear: leave DOCKET_SMTP_STARTTLS at"
                        + " required, or set DOCKET_SMTP_IMPLICIT_TLS=true.");
            }
        }
    }

    int portOrUsual() {
        if (port != null) {
            return port;
        }
        return implicitTls ? 465 : 587;
    }

    private static void checkSender(@Nullable String from) {
        try {
            new InternetAddress(String.valueOf(from), true);
        } catch (AddressException e) {
            throw new StartRefused(
                    "DOCKET_SMTP_FROM must be the address that mail comes from, such as"
                            + " Support <support@desk.example>.",
                    e);
        }
    }
}
