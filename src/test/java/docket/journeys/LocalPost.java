package docket.journeys;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import docket.postoffice.PostOffice;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The mail server of all who write in a journey, by SMTP and IMAP on loopback. It takes mail for any address; what stands
 * behind a plus belongs to the mailbox of what stands before it.
 */
final class LocalPost implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail server =
            new WillingGreenMail(new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap"));
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    /** A mail as it came to somebody, with the address to which it goes back; empty: to none. */
    record Delivery(String to, String returnPath, MimeMessage mail) {}

    LocalPost() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::deliver);
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** A mail as it stands, as what sends it knows it. */
    MimeMessage parse(String raw) throws MessagingException {
        return new MimeMessage(
                session(), new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** A mail of somebody's that is not written yet. */
    MimeMessage blank() {
        return new MimeMessage(session());
    }

    /** Sends a mail to those whom it names. */
    void send(MimeMessage mail) throws MessagingException {
        if (mail.getMessageID() == null) {
            mail.saveChanges();
        }
        send(mail, mail.getAllRecipients());
    }

    /** The same to one address, whatever the mail says. */
    void send(MimeMessage mail, String to) throws MessagingException {
        send(mail, InternetAddress.parse(to));
    }

    /** The mail to somebody that has these words, once it has come. */
    Delivery awaitMail(String to, String words) {
        return await().atMost(PATIENCE)
                .until(
                        () -> mails(to).stream()
                                .filter(delivery -> source(delivery).contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** All mails that came to somebody. */
    List<Delivery> mails(String to) {
        return deliveries.stream().filter(delivery -> delivery.to().equals(to)).toList();
    }

    /** What lies in the mailbox of a user, with its marks. */
    List<StoredMessage> mailbox(String user) throws FolderException {
        UserManager users = server.getUserManager();
        return users.getImapHostManager().getInbox(users.getUser(user)).getMessages();
    }

    /** A mail in its encoded form. */
    static String source(Delivery delivery) {
        return docket.smtp.MailServer.raw(delivery.mail());
    }

    private void send(MimeMessage mail, jakarta.mail.Address[] to) throws MessagingException {
        try (Transport transport = session().getTransport("smtp")) {
            transport.connect("127.0.0.1", smtpPort(), null, null);
            transport.sendMessage(mail, to);
        }
    }

    private Session session() {
        return Session.getInstance(new Properties());
    }

    private GreenMailUser deliver(MovingMessage mail, MailAddress to) throws MessagingException, UserException {
        String address = to.getEmail().replaceFirst("\\+.*@", "@");
        String back = mail.getReturnPath().getEmail();
        deliveries.add(new Delivery(address, back.equals(WillingGreenMail.NOBODY) ? "" : back, mail.getMessage()));
        return user(address);
    }

    /** The mailbox of an address: that of a desk is called like its domain. */
    private synchronized GreenMailUser user(String address) throws UserException {
        String login = address.replaceFirst("^support@(\\w+)\\.test$", "$1");
        UserManager users = server.getUserManager();
        return users.hasUser(login) ? users.getUser(login) : users.createUser(address, login, PostOffice.PASSWORD);
    }

    @Override
    public void close() {
        server.stop();
    }
}
