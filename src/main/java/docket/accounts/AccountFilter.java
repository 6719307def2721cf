package docket.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted; null: it does not matter.
 *
 * @param name what the name contains, in any case
 * @param retired whether it is retired
 */
public record AccountFilter(@Nullable String name, @Nullable Boolean retired) {}
