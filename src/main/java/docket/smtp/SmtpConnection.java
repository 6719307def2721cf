package docket.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open connection to the mail server, on which mails go one after the other. */
public final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    /** The server ends the connection (RFC 5321, 3.8); some leave that to us. */
    private static final int ENDS = 421;

    /** More digits are no bound. */
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

    private final SMTPTransport server;
    private final Smtp smtp;

    SmtpConnection(SMTPTransport server, Smtp smtp) {
        this.server = server;
        this.smtp = smtp;
    }

    /**
     * Sends a mail, without its files where the server takes none so large (RFC 1870). That it was not sent says nothing of the
     * next one, but {@link #isOpen} does.
     *
     * @param writer asked for the letter now that the server is there to take it, and not before
     */
    public void send(LetterWriter writer) throws NotSent {
        Letter letter = writer.write(true);
        try {
            send(letter);
        } catch (NotSent e) {
            if (!e.tooLarge() || letter.enclosures().isEmpty()) {
                throw e;
            }
            send(writer.write(false));
        }
    }

    private void send(Letter letter) throws NotSent {
        try {
            Address[] to = {MailMessage.address(letter.to())};
            MailMessage message = smtp.write(letter);
            if (!letter.enclosures().isEmpty() && size(message) > largest()) {
                throw NotSent.asTooLarge();
            }
            server.sendMessage(message, to);
        } catch (AddressException e) {
            throw new NotSent(e.getMessage(), true);
        } catch (MessagingException e) {
            throw NotSent.because(e, smtp.server());
        }
    }

    /** How many bytes of a mail the server says that it takes; many where it names no bound. */
    private long largest() {
        String size = server.getExtensionParameter("SIZE");
        return size != null && SIZE.matcher(size).matches() && !size.equals("0")
                ? Long.parseLong(size)
                : Long.MAX_VALUE;
    }

    private static long size(MailMessage message) throws MessagingException {
        try (DataOutputStream counted = new DataOutputStream(OutputStream.nullOutputStream())) {
            message.writeTo(counted);
            return counted.size();
        } catch (IOException e) {
            throw new MessagingException("A file can't be read", e);
        }
    }

    /** Whether the server, which is asked to begin anew (RSET), would hear of another mail. */
    public boolean isOpen() {
        return server.getLastReturnCode() != ENDS && server.isConnected();
    }

    /** What the server has taken is sent: how the connection ends does not matter. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.debug("The connection to the mail server did not end well", e);
        }
    }
}
