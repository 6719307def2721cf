package docket.credentials;

import org.jspecify.annotations.Nullable;

/**
 * What a person proves to be itself by.
 *
 * @param hash null: the person has chosen no password yet
 */
public record Credential(long personId, @Nullable String hash) {}
