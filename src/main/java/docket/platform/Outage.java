package docket.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** Tells an outage (database away, disk full, lock not to be had in time) from a bug, by what lies at its ground. */
public final class Outage {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** SQLSTATE classes: connection, resources, operator's intervention (PostgreSQL, Appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** Read-only server, serialization failure, deadlock, lock not available. */
    private static final Set<String> STATES = Set.of("25006", "40001", "40P01", "55P03");

    private Outage() {}

    /** The failure to tell the client where the exception comes of an outage; empty: it is a bug. */
    public static Optional<Failure.Unavailable> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return Optional.of(new Failure.Unavailable(String.valueOf(cause.getMessage()), RETRY_AFTER, thrown));
            }
        }
        return Optional.empty();
    }

    /** Whether a lock was not to be had within the time that the connection's settings allow. */
    public static boolean isLockTimeout(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "55P03".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return sql instanceof SQLTransientConnectionException
                    || STATES.contains(state)
                    || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
        }
        // A commit or rollback that could not be carried out, because the connection is gone: the pool then throws an
        // SQLException without a state, and the statement's own exception is not among the causes.
        if (cause instanceof TransactionSystemException) {
            return cause.getCause() instanceof SQLException;
        }
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left on device");
    }
}
