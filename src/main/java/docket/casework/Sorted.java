package docket.casework;

import docket.tickets.TicketEvent;
import docket.tickets.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands on the desk: all that a change by staff can move, checked and looked up.
 *
 * @param ownerId the account, or 0: none
 */
public record Sorted(
        long ownerId,
        long personId,
        @Nullable Long assigneeId,
        long priorityId,
        long categoryId,
        @Nullable Long departmentId,
        List<String> tags,
        @Nullable Instant snoozedUntil,
        String status) {

    /** Where a ticket stands. */
    public static Sorted of(TicketState ticket) {
        return new Sorted(
                ticket.ownerId(),
                ticket.personId(),
                ticket.assigneeId(),
                ticket.priorityId(),
                ticket.categoryId(),
                ticket.departmentId(),
                ticket.tags(),
                ticket.snoozedUntil(),
                ticket.status());
    }

    /** The account; null: none. */
    public @Nullable Long accountId() {
        return ownerId == 0 ? null : ownerId;
    }

    /** Whether the customer can tell it from what it was. */
    boolean showsSince(Sorted before) {
        return ownerId != before.ownerId
                || priorityId != before.priorityId
                || categoryId != before.categoryId
                || !status.equals(before.status);
    }

    /** What happened to the ticket that stood there before. */
    List<TicketEvent> eventsSince(Sorted before, long ticketId) {
        List<TicketEvent> events = new ArrayList<>();
        if (ownerId != before.ownerId) {
            events.add(new TicketEvent.TicketGiven(ticketId, before.accountId(), ownerId));
        }
        List<String> fields = fieldsSince(before);
        if (!fields.isEmpty()) {
            events.add(new TicketEvent.TicketChanged(ticketId, fields));
        }
        if (!Objects.equals(assigneeId, before.assigneeId)) {
            events.add(new TicketEvent.TicketAssigned(ticketId, assigneeId));
        }
        if (!status.equals(before.status)) {
            boolean open = status.equals("open");
            events.add(open ? new TicketEvent.TicketReopened(ticketId) : new TicketEvent.TicketClosed(ticketId));
        }
        return events;
    }

    /** The fields that no event of their own tells. */
    private List<String> fieldsSince(Sorted before) {
        List<String> fields = new ArrayList<>();
        note(fields, "person", personId, before.personId);
        note(fields, "priority", priorityId, before.priorityId);
        note(fields, "category", categoryId, before.categoryId);
        note(fields, "department", departmentId, before.departmentId);
        note(fields, "tags", tags, before.tags);
        note(fields, "snoozedUntil", snoozedUntil, before.snoozedUntil);
        return fields;
    }

    private static void note(List<String> fields, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(field);
        }
    }
}
