package docket.postgres;

/** PostgreSQL can't be started here as things are: the message is the one line that tells an administrator what to do. */
public final class PostgresRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    PostgresRefused(String message) {
        super(message);
    }

    PostgresRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
