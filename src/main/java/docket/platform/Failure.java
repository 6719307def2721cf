package docket.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that could not be done, for a reason that its caller can be told. The message is words for the client; it names
 * nothing that the caller may not see. Everything else that is thrown is a bug.
 */
public abstract sealed class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Failure(String message) {
        this(message, null);
    }

    private Failure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    /** What was sent breaks a rule: one problem for each field, in the order of the form. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> problems;

        public Invalid(List<Problem> problems) {
            super("Errors in form: " + problems);
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** There is no such thing among those that the actor may see. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1;

        public NotFound(String what) {
            super("No such " + what);
        }
    }

    /** The actor sees the thing, or could, but may not do this; a feature may say why with a class of its own. */
    public static non-sealed class Forbidden extends Failure {
        private static final long serialVersionUID = 1;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** The thing is not any more what the caller took it for. */
    public static final class Stale extends Failure {
        private static final long serialVersionUID = 1;

        public Stale() {
            super("It was changed meanwhile");
        }
    }

    /** The thing is in a state that does not allow the act; a feature says which with a class of its own. */
    public abstract static non-sealed class Conflict extends Failure {
        private static final long serialVersionUID = 1;

        protected Conflict(String message) {
            super(message);
        }
    }

    /** It was asked for too often, or by too many at once. */
    public static final class TooMany extends Failure {
        private static final long serialVersionUID = 1;
        private final Duration retryAfter;

        public TooMany(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** It can't be done now, but may be later: the database is away, the disk is full. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1;
        private final Duration retryAfter;

        public Unavailable(String message, Duration retryAfter, Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
