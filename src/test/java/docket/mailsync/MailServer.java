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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A mail server with one user, whose mail a mailbox of Docket fetches. */
final class MailServer implements AutoCloseable {

    static final String PASSWORD = "correct horse";
    private static final String USER = "desk";

    private final int port = freePort();
    private final Wire wire = new Wire(port);
    private GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "imap"));
    private GreenMailUser user;

    MailServer() throws IOException {
        server.start();
        user = server.setUser("desk@desk.example", USER, PASSWORD);
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
        return new ImapForm("127.0.0.1", wire.port(), "off", USER, "INBOX", "password", null, null, null, secret);
    }

    void deliver(String... subjects) throws MessagingException {
        for (String subject : subjects) {
            String raw = "From: ann@example.com\r\nTo: desk@desk.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
            user.deliver(new MimeMessage(
                    GreenMailUtil.getSession(server.getImap().getServerSetup()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    /** Lets the connection break whenever that mail is fetched. */
    void breakAt(long uid) {
        beforeFetch(uid, () -> {
            throw new IOException("Planned by the test");
        });
    }

    /** Removes all mail when that one is about to be fetched. */
    void emptyAt(long uid) {
        beforeFetch(uid, () -> inbox().deleteAllMessages());
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

    /** Starts again, with this mail from the first UID on; its UIDVALIDITY may be another. */
    void comeBack(String... subjects) throws MessagingException {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "imap"));
        server.start();
        user = server.setUser("desk@desk.example", USER, PASSWORD);
        deliver(subjects);
    }

    @Override
    public void close() {
        wire.close();
        server.stop();
    }

    /** What a test lets happen. */
    @FunctionalInterface
    private interface Trick {
        void play() throws IOException, FolderException;
    }

    private void beforeFetch(long uid, Trick trick) {
        wire.let(command -> {
            if (command.contains("UID FETCH " + uid + " ")) {
                try {
                    trick.play();
                } catch (FolderException e) {
                    throw new IOException(e);
                }
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }
}
