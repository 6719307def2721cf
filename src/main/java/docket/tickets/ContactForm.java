package docket.tickets;

import org.jspecify.annotations.Nullable;

/** What somebody without an account typed into a web site's contact form, field by field as it came; null: absent. */
public record ContactForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String content,
        @Nullable String category) {}
