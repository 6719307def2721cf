package docket.bulk;

import docket.platform.Failure;
import java.util.Locale;

/** Why something was not done to a ticket. */
public enum Why {
    /** It is gone, or out of the member's sight. */
    UNSEEN,
    /** The member may not do it, or may not do anything any more. */
    FORBIDDEN,
    /** It has changed since, so that it is not put back. */
    CHANGED,
    /** It is closed for good. */
    LOCKED,
    /** It can't be so: nobody can be assigned who does not see its department, or it would have too many tags. */
    IMPOSSIBLE,
    /** That is a bug, which the log tells about. */
    BROKEN;

    static Why of(Failure failure) {
        return switch (failure) {
            case Failure.NotFound gone -> UNSEEN;
            case Failure.Forbidden forbidden -> FORBIDDEN;
            case Failure.Stale stale -> CHANGED;
            case Failure.Conflict locked -> LOCKED;
            case Failure.Invalid invalid -> IMPOSSIBLE;
            case Failure.TooMany many -> BROKEN;
            case Failure.Unavailable away -> BROKEN;
        };
    }

    /** Its name in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
