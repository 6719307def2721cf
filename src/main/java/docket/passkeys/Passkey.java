package docket.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's, as the person knows it.
 *
 * @param usedAt when somebody came in by it last; null: never
 */
public record Passkey(
        long id, String name, Instant createdAt, @Nullable Instant usedAt) {}
