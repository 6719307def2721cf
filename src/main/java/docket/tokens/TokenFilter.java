package docket.tokens;

import org.jspecify.annotations.Nullable;

/**
 * Which tokens are wanted; null: it does not matter.
 *
 * @param personId whose they are
 * @param accountId the account that they speak for
 * @param site whether they are a web site's
 * @param live whether they are good: neither revoked nor expired
 */
public record TokenFilter(
        @Nullable Long personId,
        @Nullable Long accountId,
        @Nullable Boolean site,
        @Nullable Boolean live) {}
