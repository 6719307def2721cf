package docket.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server on a free port, and those who send to it. */
public final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;
    private final String protocol;

    private MailServer(String protocol) {
        this.protocol = protocol;
        this.greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        greenMail.start();
    }

    public static MailServer inClear() {
        return new MailServer("smtp");
    }

    /** With a certificate that nobody vouches for. */
    public static MailServer withTls() {
        return new MailServer("smtps");
    }

    public int port() {
        return (protocol.equals("smtp") ? greenMail.getSmtp() : greenMail.getSmtps()).getPort();
    }

    public GreenMail greenMail() {
        return greenMail;
    }

    public List<MimeMessage> received() {
        return List.of(greenMail.getReceivedMessages());
    }

    public MimeMessage only() {
        return received().getFirst();
    }

    public static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What went over the wire. */
    public static String raw(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    /** Settings without TLS. */
    public static SmtpSettings settings(int port) {
        return settings(port, null, SmtpSettings.StartTls.OFF, false);
    }

    public static SmtpSettings settings(
            int port, @Nullable String password, SmtpSettings.StartTls starttls, boolean implicitTls) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                password == null ? null : "desk",
                password,
                starttls,
                implicitTls,
                "Example Support <support@desk.example>",
                null);
    }

    public static Smtp smtp(int port) {
        return smtp(settings(port), Duration.ofSeconds(20));
    }

    public static Smtp smtp(SmtpSettings settings, Duration patience) {
        return new Smtp(settings, null, "desk.example", patience, Clock.systemUTC());
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
