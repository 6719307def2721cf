package docket.mailboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * Where the mail of a mailbox is fetched and as whom; the secret is not here.
 *
 * @param host a name, or an address of IPv4 or IPv6
 * @param tokenUrl where an access token is got (OAuth 2); null: signing in is by password
 * @param clientId what Docket is there; null: signing in is by password
 * @param scope what the token is asked for; null: whatever the server gives
 */
public record ImapAccount(
        @PropagateNull String host,
        int port,
        Security security,
        String user,
        String folder,
        SignIn signIn,
        @Nullable String tokenUrl,
        @Nullable String clientId,
        @Nullable String scope) {

    /** How a connection is kept from being read. */
    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS once both have said hello. */
        STARTTLS,
        /** Not at all: within this machine only. */
        OFF;

        /** Its name in forms and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        int usualPort() {
            return this == TLS ? 993 : 143;
        }

        static Optional<Security> find(String word) {
            return Arrays.stream(values())
                    .filter(security -> security.word().equals(word))
                    .findFirst();
        }
    }

    /** How Docket proves that it may read the mail. */
    public enum SignIn {
        PASSWORD,
        /** By an access token of OAuth 2 (XOAUTH2), which a refresh token brings. */
        OAUTH;

        /** Its name in forms and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<SignIn> find(String word) {
            return Arrays.stream(values())
                    .filter(signIn -> signIn.word().equals(word))
                    .findFirst();
        }
    }

    /** Whether a secret that was given for this account may be sent for that one: it goes to nobody else. */
    boolean keepsSecretOf(ImapAccount other) {
        return signIn == other.signIn
                && user.equals(other.user)
                && (signIn == SignIn.PASSWORD
                        ? host.equalsIgnoreCase(other.host)
                        : String.valueOf(tokenUrl).equals(other.tokenUrl));
    }

    ImapForm form() {
        return new ImapForm(
                host,
                port,
                security.word(),
                user,
                folder,
                signIn.word(),
                tokenUrl,
                clientId,
                scope,
                MailboxSecret.NONE);
    }
}
