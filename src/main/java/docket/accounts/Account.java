package docket.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's organisation: it owns its tickets and files.
 *
 * @param retiredAt since when its people can't sign in and its tokens are dead; null: they can
 */
public record Account(
        long id, String name, Instant createdAt, @Nullable Instant retiredAt) {}
