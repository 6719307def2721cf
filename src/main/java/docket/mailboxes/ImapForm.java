package docket.mailboxes;

import org.jspecify.annotations.Nullable;

/**
 * How the mail of a mailbox is to be fetched.
 *
 * @param host null: it is not
 * @param port null: the usual one
 * @param security the word of one; null: TLS
 * @param user null: the mailbox's address
 * @param folder null: INBOX
 * @param signIn the word of one; null: by password
 * @param secret what is new of it; the rest stays
 */
public record ImapForm(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable String user,
        @Nullable String folder,
        @Nullable String signIn,
        @Nullable String tokenUrl,
        @Nullable String clientId,
        @Nullable String scope,
        MailboxSecret secret) {

    /** Mail that is not fetched. */
    public static final ImapForm NONE =
            new ImapForm(null, null, null, null, null, null, null, null, null, MailboxSecret.NONE);
}
