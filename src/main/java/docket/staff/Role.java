package docket.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some members of staff may do.
 *
 * @param permissions their words, see {@link docket.events.Permission}
 * @param builtIn admin, supervisor or agent: they can't be changed
 * @param retiredAt null: it can be given to staff
 */
public record Role(
        long id,
        String name,
        List<String> permissions,
        boolean builtIn,
        @Nullable Instant retiredAt) {}
