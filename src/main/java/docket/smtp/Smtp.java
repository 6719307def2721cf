package docket.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server of the settings; each mail has a connection of its own. */
public final class Smtp {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);

    private final SmtpSettings settings;
    private final @Nullable Dkim dkim;
    private final Session session;
    private final String host;
    private final Clock clock;

    /**
     * Takes the settings; it connects to nobody yet.
     *
     * @param dkim null: mails are not signed
     * @param host of the public address
     * @param patience how long to wait for the server at each step, as it takes a dozen for a mail
     */
    Smtp(SmtpSettings settings, @Nullable Dkim dkim, String host, Duration patience, Clock clock) {
        this.settings = settings;
        this.dkim = dkim;
        this.session = Session.getInstance(properties(settings, host, patience));
        this.host = host;
        this.clock = clock;
    }

    /** Whether the settings name one; else nothing can be sent. */
    public boolean isThere() {
        return settings.host() != null;
    }

    /**
     * Sends a mail.
     *
     * @param letter asked for once the server is there to take it, and not before
     */
    public void send(String address, Supplier<Letter> letter) throws NotSent {
        try {
            Address[] to = {MailMessage.address(address)};
            Transport server = session.getTransport();
            try {
                server.connect(settings.username(), settings.password());
                server.sendMessage(write(letter.get()), to);
            } finally {
                close(server);
            }
        } catch (AddressException e) {
            throw new NotSent(e.getMessage(), true);
        } catch (MessagingException e) {
            throw notSent(e);
        }
    }

    private MailMessage write(Letter letter) throws MessagingException, NotSent {
        MailMessage message = new MailMessage(session, letter, String.valueOf(settings.from()), host, clock.instant());
        if (dkim != null) {
            dkim.sign(message);
        }
        return message;
    }

    private static Properties properties(SmtpSettings settings, String host, Duration patience) {
        boolean implicit = settings.implicitTls();
        boolean turns = !implicit && settings.starttls() == SmtpSettings.StartTls.REQUIRED;
        String hello = settings.helloName() == null ? host : settings.helloName();
        String wait = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", String.valueOf(settings.host()));
        properties.setProperty("mail.smtp.port", String.valueOf(settings.portOrUsual()));
        properties.setProperty("mail.smtp.localhost", hello);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(turns));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(turns));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(implicit));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** Once the server has taken the mail, it is sent: how the connection ends does not matter. */
    private static void close(Transport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.debug("The connection to the mail server did not end well", e);
        }
    }

    /**
     * Says why. A server's own words may repeat the mail, and so a link: its code alone is kept. That it refuses this reader
     * or these words is for ever (RFC 5321, 4.2.1); that it refuses us may be mended by an administrator.
     */
    private static NotSent notSent(MessagingException failed) {
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

    private static NotSent answered(int code, boolean ofThisMail) {
        return new NotSent("The mail server answered " + code, ofThisMail && code >= 500);
    }
}
