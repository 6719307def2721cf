package docket.imap;

import docket.imap.ImapTrouble.Kind;
import docket.mailboxes.ImapAccount;
import docket.mailboxes.ImapAccount.Security;
import docket.mailboxes.ImapAccount.SignIn;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Opens connections to mailboxes: encrypted, to the server of that name, and signed in. */
@Component
public class ImapConnections {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Mailboxes mailboxes;
    private final AccessTokens tokens;
    private final Duration patience;

    @Autowired
    ImapConnections(Mailboxes mailboxes, AccessTokens tokens) {
        this(mailboxes, tokens, PATIENCE);
    }

    /**
     * Opens connections in a time of one's own.
     *
     * @param patience how long to wait for the server at each step
     */
    ImapConnections(Mailboxes mailboxes, AccessTokens tokens, Duration patience) {
        this.mailboxes = mailboxes;
        this.tokens = tokens;
        this.patience = patience;
    }

    /**
     * Connects to a mailbox, signs in and opens its folder for reading; to be closed by the caller.
     *
     * @throws IllegalStateException where its mail is not fetched at all
     * @throws ImapTrouble says what is wrong; nothing is left open then
     */
    public ImapConnection open(Mailbox mailbox) throws ImapTrouble {
        ImapAccount account = mailbox.imap();
        if (account == null) {
            throw new IllegalStateException("Mail of " + mailbox.name() + " is not fetched");
        }
        String secret = secret(mailbox, account);
        Lines lines = new Lines();
        Diagnosis diagnosis = new Diagnosis(account.host() + ":" + account.port());
        SignInStore store = new SignInStore(Session.getInstance(properties(account, lines)));
        try {
            store.connect(account.host(), account.port(), account.user(), secret);
            return new ImapConnection(store, folder(store, account), new Idle(lines, patience), diagnosis);
        } catch (MessagingException e) {
            close(store);
            if (e instanceof AuthenticationFailedException && !store.asked()) {
                throw diagnosis.of(Kind.NO_STARTTLS);
            }
            if (e instanceof AuthenticationFailedException) {
                tokens.forget(mailbox.id());
            }
            throw diagnosis.of(e);
        } catch (ImapTrouble e) {
            close(store);
            throw e;
        }
    }

    private String secret(Mailbox mailbox, ImapAccount account) throws ImapTrouble {
        MailboxSecret secret = mailboxes.secret(mailbox);
        return account.signIn() == SignIn.OAUTH
                ? tokens.get(mailbox.id(), account, secret)
                : Objects.requireNonNull(secret.password());
    }

    private static IMAPFolder folder(IMAPStore store, ImapAccount account) throws MessagingException, ImapTrouble {
        IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
        if (!folder.exists() || (folder.getType() & Folder.HOLDS_MESSAGES) == 0) {
            throw new ImapTrouble(Kind.NO_FOLDER, account.folder());
        }
        try {
            folder.open(Folder.READ_ONLY);
            return folder;
        } catch (MessagingException e) {
            if (e.getCause() instanceof CommandFailedException) {
                throw new ImapTrouble(Kind.NO_FOLDER, account.folder());
            }
            throw e;
        }
    }

    private Properties properties(ImapAccount account, Lines lines) {
        String wait = String.valueOf(patience.toMillis());
        boolean turns = account.security() == Security.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail.imap.socketFactory", lines);
        properties.setProperty("mail.imap.socketFactory.fallback", "false");
        properties.setProperty("mail.imap.ssl.enable", String.valueOf(account.security() == Security.TLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(turns));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(turns));
        properties.setProperty(
                "mail.imap.auth.mechanisms", account.signIn() == SignIn.OAUTH ? "XOAUTH2" : "PLAIN LOGIN");
        properties.setProperty("mail.imap.connectiontimeout", wait);
        properties.setProperty("mail.imap.timeout", wait);
        properties.setProperty("mail.imap.writetimeout", wait);
        return properties;
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // What went wrong before is what counts.
        }
    }
}
