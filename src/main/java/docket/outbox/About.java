package docket.outbox;

import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * What a mail of a ticket is about.
 *
 * @param correspondentId whom it tells
 * @param postedMessageId the message that it tells of
 * @param mailboxId where it comes from; null: the sender of the settings
 */
public record About(
        @PropagateNull long ticketId,
        long correspondentId,
        long postedMessageId,
        @Nullable Long mailboxId) {}
