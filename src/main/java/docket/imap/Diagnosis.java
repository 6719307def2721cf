package docket.imap;

import docket.imap.ImapTrouble.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Finds out what the mail library's exceptions mean; their own words are for programmers, and may repeat what was sent. */
final class Diagnosis {

    private final String server;

    /** Takes the host and port of the server. */
    Diagnosis(String server) {
        this.server = server;
    }

    ImapTrouble of(Throwable failed) {
        return of(
                found(failed).orElse(failed instanceof AuthenticationFailedException ? Kind.BAD_LOGIN : Kind.PROTOCOL));
    }

    /** The deepest cause says most: a certificate, say, where what failed is STARTTLS. */
    private static Optional<Kind> found(@Nullable Throwable failed) {
        return failed == null ? Optional.empty() : found(failed.getCause()).or(() -> kind(failed));
    }

    ImapTrouble of(Kind kind) {
        return new ImapTrouble(kind, kind == Kind.UNKNOWN_HOST ? host() : server);
    }

    private String host() {
        return server.substring(0, server.lastIndexOf(':'));
    }

    /** A certificate's exception itself is of the name, one of its subclasses of the path to an authority. */
    private static Optional<Kind> kind(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException e -> Kind.UNKNOWN_HOST;
                    case SocketTimeoutException e -> Kind.TIMEOUT;
                    case ConnectException e -> Kind.REFUSED;
                    case NoRouteToHostException e -> Kind.REFUSED;
                    case CertificateException e ->
                        e.getClass() == CertificateException.class ? Kind.TLS_NAME : Kind.TLS_UNTRUSTED;
                    case SSLException e when e.getCause() == null -> Kind.NO_TLS;
                    case FolderNotFoundException e -> Kind.NO_FOLDER;
                    case MessagingException e when words.contains("SocketTimeoutException") -> Kind.TIMEOUT;
                    case MessagingException e when words.contains("STARTTLS") -> Kind.NO_STARTTLS;
                    default -> null;
                });
    }
}
