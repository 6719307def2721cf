package docket.casework;

import java.time.Instant;
import java.util.List;

/**
 * What staff send to change a ticket, field by field as it came. Names or ids are taken for account, priority, category and
 * department.
 *
 * @param account the new owner
 * @param person the new requester's id: of the ticket's account, or a contact
 * @param assignee a member's id or e-mail address, or {@code me}; null: nobody
 * @param tags all of them from now on
 * @param snoozedUntil null: it is not snoozed any more
 * @param status {@code open} or {@code closed}
 */
public record TicketChange(
        Change<String> account,
        Change<Long> person,
        Change<String> assignee,
        Change<String> priority,
        Change<String> category,
        Change<String> department,
        Change<List<String>> tags,
        Change<Instant> snoozedUntil,
        Change<String> status) {}
