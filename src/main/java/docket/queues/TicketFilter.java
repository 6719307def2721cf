package docket.queues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a list is narrowed, as it was sent. Of several values of one kind a ticket has any, but all of the tags; no value
 * narrows nothing. Names or ids are taken for department, category, priority and account.
 *
 * @param assignee ids or e-mail addresses of members, {@code me}, {@code none}
 * @param status {@code open}, {@code closed}
 * @param turn {@code staff}, {@code customer}: who is to write next
 * @param person ids of requesters
 * @param createdFrom the earliest time
 * @param createdBefore the first time that is too late
 * @param updatedFrom of the last change of any kind
 * @param snoozed null: either
 * @param spam spam alone; else no spam at all
 * @param mentioned only those to which a note called the actor, who has not come yet
 */
public record TicketFilter(
        List<String> department,
        List<String> category,
        List<String> assignee,
        List<String> status,
        List<String> turn,
        List<String> priority,
        List<String> tag,
        List<String> account,
        List<Long> person,
        @Nullable Instant createdFrom,
        @Nullable Instant createdBefore,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedBefore,
        @Nullable Boolean snoozed,
        boolean spam,
        boolean mentioned) {

    /** All of a person's, but spam. */
    public static TicketFilter ofPerson(long personId) {
        List<String> any = List.of();
        return new TicketFilter(
                any, any, any, any, any, any, any, any, List.of(personId), null, null, null, null, null, false, false);
    }
}
