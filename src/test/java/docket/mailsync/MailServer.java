package docket.mailsync;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import docket.TestServer;
import docket.mailboxes.ImapForm;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A mail server with one user, whose mail a mailbox of Docket fetches. */
final class MailServer implements AutoCloseable {

    static final String PASSWORD = "correct horse";
    private static final String USER = "desk";

    private final GreenMail server;
    private final GreenMailUser user;
    private final int port;

    private MailServer(int port) {
        this.port = port;
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "imap"));
        server.start();
        user = server.setUser("desk@desk.example", USER, PASSWORD);
    }

    static MailServer starts() throws IOException {
        return new MailServer(freePort());
    }

    /** Another one in its place, where nothing is left of its mail. */
    MailServer replaced() {
        close();
        return new MailServer(port);
    }

    /** A mailbox of Docket whose mail lies here. */
    Mailbox mailbox(String password) {
        String name = "Box " + UUID.randomUUID();
        String address = name.replace(' ', '.') + "@desk.example";
        MailboxForm form = new MailboxForm(
                name,
                address,
                "Support",
                TestServer.DEPARTMENT,
                TestServer.CATEGORY,
                null,
                true,
                true,
                false,
                null,
                imap(password));
        Mailboxes mailboxes = TestServer.part(Mailboxes.class);
        return mailboxes.get(mailboxes.add(TestServer.SYSTEM, form));
    }

    ImapForm imap(String password) {
        MailboxSecret secret = new MailboxSecret(password, null, null);
        return new ImapForm("127.0.0.1", port, "off", USER, "INBOX", "password", null, null, null, secret);
    }

    void deliver(String... subjects) throws MessagingException {
        for (String subject : subjects) {
            user.deliver(message(subject, () -> {}));
        }
    }

    /** Delivers a mail that can't be read. */
    void deliverBroken() throws MessagingException {
        user.deliver(message("Broken", () -> {
            throw new IOException("Planned by the test");
        }));
    }

    /** Delivers a mail whose reading makes something happen first. */
    void deliver(String subject, Happening happening) throws MessagingException {
        user.deliver(message(subject, happening));
    }

    /** What happens when a mail is read. */
    @FunctionalInterface
    interface Happening {
        void happen() throws IOException, FolderException;
    }

    /** Removes all mail. */
    void empty() throws FolderException {
        inbox().deleteAllMessages();
    }

    /** How many mails nobody has marked as seen. */
    int unseen() throws FolderException {
        return (int) inbox().getMessages().stream()
                .filter(message -> !message.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    void goAway() {
        server.stop();
    }

    void comeBack() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private MimeMessage message(String subject, Happening happening) throws MessagingException {
        String raw = "From: ann@example.com\r\nTo: desk@desk.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
        return new MimeMessage(
                GreenMailUtil.getSession(server.getImap().getServerSetup()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))) {
            @Override
            public void writeTo(OutputStream out) throws IOException, MessagingException {
                try {
                    happening.happen();
                } catch (FolderException e) {
                    throw new IOException(e);
                }
                super.writeTo(out);
            }
        };
    }
}
