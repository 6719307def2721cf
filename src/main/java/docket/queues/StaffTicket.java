package docket.queues;

import docket.tickets.ReadHash;
import docket.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without its messages, as staff see it.
 *
 * @param accountId null: it belongs to none
 * @param personKind customer, api or contact
 * @param assigneeId null: nobody works on it
 * @param urgency the priority's
 * @param locked closed for good, for the reason beside it
 * @param snoozedUntil null, or a time that may be past: it is not snoozed
 * @param spamAt null: it is no spam
 * @param clientTurn whether the customer is to write next
 * @param updatedAt the last change of any kind
 * @param clientUpdatedAt the last change that the customer can see
 * @param clientLastRepliedAt null: the customer has not written yet
 * @param clientLastReadAt null: the customer has not read it yet
 * @param unread whether a message of staff was not shown to the customer yet
 * @param version grows by one with every change
 */
public record StaffTicket(
        long id,
        ReadHash readHash,
        String title,
        Ticket.Status status,
        @Nullable Long accountId,
        @Nullable String account,
        long personId,
        String person,
        String personKind,
        @Nullable String personEmail,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable Long departmentId,
        @Nullable String department,
        long categoryId,
        String category,
        long priorityId,
        String priority,
        int urgency,
        List<String> tags,
        boolean locked,
        @Nullable String lockReason,
        @Nullable Instant snoozedUntil,
        @Nullable Instant spamAt,
        boolean clientTurn,
        Instant createdAt,
        Instant updatedAt,
        Instant clientUpdatedAt,
        @Nullable Instant clientLastRepliedAt,
        @Nullable Instant clientLastReadAt,
        int clientMessages,
        boolean unread,
        int version) {

    /** The short public reference. */
    public String hash() {
        return Ticket.hash(id);
    }
}
