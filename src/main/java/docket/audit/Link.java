package docket.audit;

import docket.events.Cursor;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A seal with the line that it seals.
 *
 * @param cursor the line's place
 * @param type the line's; null: the line is gone
 * @param columns all that the line says
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Link(
        long number,
        @Nested Cursor cursor,
        byte[] mac,
        @Nullable String type,
        List<@Nullable String> columns) {}
