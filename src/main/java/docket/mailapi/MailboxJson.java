package docket.mailapi;

import docket.mailboxes.ImapAccount;
import docket.mailboxes.Mailbox;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mailbox, as staff see it: its secrets are shown to nobody. */
record MailboxJson(
        long id,
        String name,
        String address,
        String senderName,
        String department,
        String category,
        String language,
        boolean subAddresses,
        boolean acknowledges,
        boolean staffAnswers,
        @Nullable String checker,
        @Nullable String imapHost,
        @Nullable Integer imapPort,
        @Nullable String imapSecurity,
        @Nullable String imapUser,
        @Nullable String imapFolder,
        @Nullable String signIn,
        @Nullable String oauthTokenUrl,
        @Nullable String oauthClientId,
        @Nullable String oauthScope,
        Instant createdAt,
        @Nullable Instant retiredAt)
        implements Thing {

    static MailboxJson of(Mailbox mailbox) {
        ImapAccount imap = mailbox.imap();
        return new MailboxJson(
                mailbox.id(),
                mailbox.name(),
                mailbox.address(),
                mailbox.senderName(),
                mailbox.department(),
                mailbox.category(),
                mailbox.language(),
                mailbox.subAddresses(),
                mailbox.acknowledges(),
                mailbox.staffAnswers(),
                mailbox.checker(),
                imap == null ? null : imap.host(),
                imap == null ? null : imap.port(),
                imap == null ? null : imap.security().word(),
                imap == null ? null : imap.user(),
                imap == null ? null : imap.folder(),
                imap == null ? null : imap.signIn().word(),
                imap == null ? null : imap.tokenUrl(),
                imap == null ? null : imap.clientId(),
                imap == null ? null : imap.scope(),
                mailbox.createdAt(),
                mailbox.retiredAt());
    }
}
