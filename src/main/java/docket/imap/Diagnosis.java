package docket.imap;

import docket.imap.ImapTrouble.Kind;
import docket.platform.Unreachable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what the mail library's exceptions mean; their own words are for programmers, and may repeat what was sent. */
final class Diagnosis {

    private final String server;

    /** Takes the host and port of the server. */
    Diagnosis(String server) {
        this.server = server;
    }

    ImapTrouble of(Throwable failed) {
        return of(Unreachable.of(failed)
                .map(unreachable -> Kind.valueOf(unreachable.name()))
                .or(() -> ofLibrary(failed))
                .orElse(failed instanceof AuthenticationFailedException ? Kind.BAD_LOGIN : Kind.PROTOCOL));
    }

    ImapTrouble of(Kind kind) {
        return new ImapTrouble(kind, kind == Kind.UNKNOWN_HOST ? host() : server);
    }

    private String host() {
        return server.substring(0, server.lastIndexOf(':'));
    }

    /** What the library says in its own way, some of it in words alone. */
    private static Optional<Kind> ofLibrary(@Nullable Throwable failed) {
        return failed == null
                ? Optional.empty()
                : ofLibrary(failed.getCause()).or(() -> Optional.ofNullable(kind(failed)));
    }

    private static @Nullable Kind kind(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        return switch (cause) {
            case FolderNotFoundException e -> Kind.NO_FOLDER;
            case MessagingException e when words.contains("SocketTimeoutException") -> Kind.TIMEOUT;
            case MessagingException e when words.contains("STARTTLS") -> Kind.NO_STARTTLS;
            default -> null;
        };
    }
}
