package docket.platform;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a server on the network can't be reached, as far as exceptions of sockets and TLS tell. */
public enum Unreachable {
    UNKNOWN_HOST,
    REFUSED,
    TIMEOUT,
    /** It does not speak TLS there. */
    NO_TLS,
    /** Its certificate is for another name. */
    TLS_NAME,
    /** Its certificate is out of date, or of an authority that Java does not trust. */
    TLS_UNTRUSTED;

    /** Finds it out; empty: it is something else. The deepest cause says most: a certificate, say, where STARTTLS failed. */
    public static Optional<Unreachable> of(@Nullable Throwable failed) {
        return failed == null ? Optional.empty() : of(failed.getCause()).or(() -> Optional.ofNullable(kind(failed)));
    }

    /** A certificate's exception itself is of the name, one of its subclasses of the path to an authority. */
    private static @Nullable Unreachable kind(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> UNKNOWN_HOST;
            case SocketTimeoutException e -> TIMEOUT;
            case ConnectException e -> REFUSED;
            case NoRouteToHostException e -> REFUSED;
            case CertificateException e -> e.getClass() == CertificateException.class ? TLS_NAME : TLS_UNTRUSTED;
            case SSLException e when e.getCause() == null -> NO_TLS;
            default -> null;
        };
    }
}
