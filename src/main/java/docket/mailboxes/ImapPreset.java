package docket.mailboxes;

import java.util.Locale;

/** What the mail services that many use want to be asked by. */
public enum ImapPreset {
    MICROSOFT(
            "outlook.office365.com",
            "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token",
            "https://outlook.office.com/IMAP.AccessAsUser.All offline_access"),
    GOOGLE("imap.gmail.com", "https://oauth2.googleapis.com/token", "https://mail.google.com/");

    private final String host;
    private final String tokenUrl;
    private final String scope;

    ImapPreset(String host, String tokenUrl, String scope) {
        this.host = host;
        this.tokenUrl = tokenUrl;
        this.scope = scope;
    }

    /** Its name in addresses and among the words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A form that lacks nothing but who one is: user, client and secrets. */
    public ImapForm form() {
        return new ImapForm(
                host,
                ImapAccount.Security.TLS.usualPort(),
                ImapAccount.Security.TLS.word(),
                null,
                null,
                ImapAccount.SignIn.OAUTH.word(),
                tokenUrl,
                null,
                scope,
                MailboxSecret.NONE);
    }
}
