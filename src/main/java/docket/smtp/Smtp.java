package docket.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** The mail server of the settings. */
public final class Smtp {

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
     * Connects and signs in.
     *
     * @throws NotSent where the server is away or does not want us, which is never for ever
     */
    public SmtpConnection open() throws NotSent {
        SMTPTransport server = new SMTPTransport(session, null);
        try {
            server.connect(settings.username(), settings.password());
        } catch (MessagingException e) {
            throw new NotSent(SmtpTrouble.ofConnecting(e, server()));
        }
        return new SmtpConnection(server, this);
    }

    MailMessage write(Letter letter) throws MessagingException, NotSent {
        MailMessage message = new MailMessage(session, letter, String.valueOf(settings.from()), host, clock.instant());
        if (dkim != null) {
            dkim.sign(message);
        }
        return message;
    }

    /** Its host and port. */
    String server() {
        return settings.host() + ":" + settings.portOrUsual();
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
        properties.setProperty("mail.smtp.userset", "true");
        return properties;
    }
}
