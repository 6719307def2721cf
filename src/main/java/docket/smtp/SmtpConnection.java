package docket.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open connection to the mail server, on which mails go one after the other. */
public final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    /** The server ends the connection (RFC 5321, 3.8); some leave that to us. */
    private static final int ENDS = 421;

    private final SMTPTransport server;
    private final Smtp smtp;

    SmtpConnection(SMTPTransport server, Smtp smtp) {
        this.server = server;
        this.smtp = smtp;
    }

    /**
     * Sends a mail. That it was not sent says nothing of the next one, but {@link #isOpen} does.
     *
     * @param writer asked for the letter now that the server is there to take it, and not before
     */
    public void send(Supplier<Letter> writer) throws NotSent {
        Letter letter = writer.get();
        try {
            Address[] to = {MailMessage.address(letter.to())};
            server.sendMessage(smtp.write(letter), to);
        } catch (AddressException e) {
            throw new NotSent(e.getMessage(), true);
        } catch (MessagingException e) {
            throw NotSent.because(e);
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
