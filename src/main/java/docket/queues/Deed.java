package docket.queues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket.
 *
 * @param id the ledger's
 * @param type what it was, such as {@code ticket.closed}
 * @param actor customer, staff, site, guest or system
 * @param who the person's name; null: it was none
 * @param whom the person whom it made somebody to the ticket, such as its assignee; null: nobody
 * @param fields what was changed, where the type does not say it
 */
public record Deed(
        long id,
        Instant at,
        String type,
        String actor,
        @Nullable String who,
        @Nullable String whom,
        List<String> fields) {}
