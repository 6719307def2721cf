package docket.imap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the mail of a mailbox can't be reached: words that say what to do, without anything secret. */
public final class ImapTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String about;

    /**
     * Says what is wrong.
     *
     * @param about the host and port, folder or code of which the words of this kind speak
     */
    ImapTrouble(Kind kind, String about) {
        super(kind.words(about), null, false, false);
        this.kind = kind;
        this.about = about;
    }

    /** What went wrong. */
    public enum Kind {
        UNKNOWN_HOST(Stage.CONNECT, "There is no host %s: check its name, and that this machine can look names up."),
        REFUSED(Stage.CONNECT, "%s takes no connections: check host and port, and the firewalls on the way."),
        TIMEOUT(Stage.CONNECT, "%s does not answer: check host and port, and the firewalls on the way."),
        NO_TLS(Stage.CONNECT, "%s does not speak TLS on this port: port 993 usually does; 143 wants STARTTLS."),
        TLS_NAME(Stage.CONNECT, "The certificate of %s is for another name: use the name that it is for."),
        TLS_UNTRUSTED(
                Stage.CONNECT,
                "The certificate of %s is out of date, or of an authority that this machine does not trust."),
        NO_STARTTLS(Stage.CONNECT, "%s offers no STARTTLS, or refuses it: use TLS, usually on port 993."),
        TOKEN_URL(Stage.TOKEN, "The token URL at %s can't be reached, or answers what OAuth 2 does not know."),
        OAUTH_REFUSED(
                Stage.TOKEN,
                "The token URL gave no access token (%s): invalid_grant wants a new refresh token, invalid_client"
                        + " another client id or secret."),
        BAD_LOGIN(Stage.SIGN_IN, "%s did not let this user in with this secret: check both, and that IMAP is allowed."),
        NO_FOLDER(Stage.FOLDER, "There is no folder %s, or it can't be read."),
        PROTOCOL(Stage.CONNECT, "%s broke off, or answered what IMAP does not allow.");

        private final Stage stage;
        private final String words;

        Kind(Stage stage, String words) {
            this.stage = stage;
            this.words = words;
        }

        /** The kind of that name. */
        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        /** Its name among the words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What is wrong and what to do, in English. */
        public String words(String about) {
            return words.formatted(about);
        }
    }

    /** What is done before mail can be read, in this order. */
    public enum Stage {
        /** An access token is got, where that is how one signs in. */
        TOKEN,
        CONNECT,
        SIGN_IN,
        FOLDER;

        /** Its name among the words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The host and port, folder or code of which its words speak. */
    public String about() {
        return about;
    }

    /** What could not be done. */
    public Stage stage() {
        return kind.stage;
    }

    /** What is wrong and what to do, in English. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
