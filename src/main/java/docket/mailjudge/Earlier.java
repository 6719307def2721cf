package docket.mailjudge;

import org.jspecify.annotations.Nullable;

/**
 * A message that came by mail, to which another mail refers.
 *
 * @param sameSender whether both have the same From
 * @param contactId the contact who wrote it; null: it was somebody known
 */
public record Earlier(
        long ticketId, boolean sameSender, @Nullable Long contactId) {}
