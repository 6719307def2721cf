package docket.signin;

import org.jspecify.annotations.Nullable;

/**
 * What a person proves to be itself by.
 *
 * @param hash null: the person has chosen no password yet
 */
record Credential(long personId, @Nullable String hash) {}
