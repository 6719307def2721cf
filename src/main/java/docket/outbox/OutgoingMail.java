package docket.outbox;

import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits to be sent.
 *
 * @param parameters JSON: what the template needs, as names and numbers
 * @param about null: it is of no ticket
 * @param tries how often it was taken to be sent, this time included
 */
public record OutgoingMail(
        long id,
        String address,
        String language,
        Template template,
        String parameters,
        String messageId,
        @Nested @Nullable About about,
        int tries) {}
