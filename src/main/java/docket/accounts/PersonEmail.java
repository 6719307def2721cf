package docket.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that somebody claims.
 *
 * @param verifiedAt when it was proved to be the person's; null: not yet
 */
public record PersonEmail(long id, String address, @Nullable Instant verifiedAt) {}
