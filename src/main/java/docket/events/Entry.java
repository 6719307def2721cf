package docket.events;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger, as a follower reads it.
 *
 * @param cursor its place
 * @param actor customer, staff, site or system
 * @param actorId the person (customer, staff) or token (site)
 * @param detail the event's record as JSON
 */
public record Entry(
        @Nested Cursor cursor,
        Instant at,
        String type,
        String actor,
        @Nullable Long actorId,
        long objectId,
        String detail) {}
