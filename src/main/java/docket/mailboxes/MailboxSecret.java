package docket.mailboxes;

import org.jspecify.annotations.Nullable;

/**
 * By what Docket signs in at a mail server: sealed in the database, and shown to nobody.
 *
 * @param password null: signing in is by OAuth 2
 * @param clientSecret of OAuth 2
 * @param refreshToken of OAuth 2: it brings access tokens
 */
public record MailboxSecret(
        @Nullable String password,
        @Nullable String clientSecret,
        @Nullable String refreshToken) {

    /** None of it. */
    public static final MailboxSecret NONE = new MailboxSecret(null, null, null);

    /** This, and what it lacks from another. */
    MailboxSecret or(MailboxSecret other) {
        return new MailboxSecret(
                password == null ? other.password : password,
                clientSecret == null ? other.clientSecret : clientSecret,
                refreshToken == null ? other.refreshToken : refreshToken);
    }

    MailboxSecret withRefreshToken(String renewed) {
        return new MailboxSecret(password, clientSecret, renewed);
    }

    /** Says nothing: it may come into a log. */
    @Override
    public String toString() {
        return "MailboxSecret[…]";
    }
}
