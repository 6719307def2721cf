package docket.accounts;

import org.jspecify.annotations.Nullable;

/** Somebody without an account, as they named themselves in the contact form or by mail. */
public record Contact(
        String name,
        @Nullable String company,
        String email,
        @Nullable String phone) {}
