package docket.imap;

import docket.TestServer;
import docket.mailboxes.ImapForm;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import java.time.Duration;
import java.util.UUID;

/** Mailboxes that are fetched from servers of this machine. */
final class Boxes {

    static final String USER = "desk";
    static final String PASSWORD = "correct horse";

    private Boxes() {}

    /** One that signs in by the right password. */
    static Mailbox at(int port, String security) {
        return with(at("127.0.0.1", port, security, PASSWORD, "INBOX"));
    }

    static ImapForm at(String host, int port, String security, String password, String folder) {
        MailboxSecret secret = new MailboxSecret(password, null, null);
        return new ImapForm(host, port, security, USER, folder, null, null, null, null, secret);
    }

    static Mailbox with(ImapForm imap) {
        Mailboxes mailboxes = TestServer.part(Mailboxes.class);
        MailboxForm form = MailboxForms.named("Box " + UUID.randomUUID()).with(imap);
        return mailboxes.get(mailboxes.add(TestServer.SYSTEM, form));
    }

    /** Opens one in a hurry. */
    static ImapConnection open(Mailbox mailbox) throws ImapTrouble {
        return new ImapConnections(
                        TestServer.part(Mailboxes.class), TestServer.part(AccessTokens.class), Duration.ofSeconds(1))
                .open(mailbox);
    }
}
