package docket.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a ticket that an act can change, read under its lock: what the rules ask, and what the ledger has digests of.
 *
 * @param ownerId the account, or 0: none
 * @param personId the requester
 * @param forceClosed staff closed it for good, for the reason beside it
 * @param snoozedUntil null, or a time that may be past: it is not snoozed
 * @param spamAt null: it is no spam
 * @param clientTurn whether the customer is to write next
 * @param version grows by one with every change
 */
public record TicketState(
        long id,
        long ownerId,
        long personId,
        @Nullable Long assigneeId,
        long categoryId,
        @Nullable Long departmentId,
        long priorityId,
        String title,
        String status,
        boolean forceClosed,
        @Nullable String lockReason,
        List<String> tags,
        @Nullable Instant snoozedUntil,
        @Nullable Instant spamAt,
        boolean clientTurn,
        int version) {

    /** Its columns, of the ticket's table {@code t}. */
    public static final String COLUMNS = """
            t.id, t.owner_id, t.person_id, t.assignee_id, t.category_id, t.department_id, t.priority_id, t.title,
            t.status, t.force_closed, t.lock_reason, t.tags, t.snoozed_until, t.spam_at, t.client_turn, t.version
            """;

    public boolean isOpen() {
        return status.equals("open");
    }

    /** Refuses what a force-closed ticket refuses: {@link ForceClosed}. */
    public void mayGoOn() {
        if (forceClosed) {
            throw new ForceClosed();
        }
    }
}
