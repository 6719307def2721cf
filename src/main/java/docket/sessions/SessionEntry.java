package docket.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as its person sees it in the list of their own.
 *
 * @param usedAt its last use, right to a minute
 * @param address where it was begun
 * @param browser what the browser said it is
 */
public record SessionEntry(
        long id,
        Instant createdAt,
        Instant usedAt,
        @Nullable String address,
        @Nullable String browser) {}
