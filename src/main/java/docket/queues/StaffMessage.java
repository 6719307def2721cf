package docket.queues;

import docket.attachments.Attachment;
import java.time.Instant;
import java.util.List;

/**
 * A message of a ticket, as staff see it.
 *
 * @param author the writer's full name
 * @param internal a note, which the customer does not see
 * @param channel the way by which it came: api, portal, mail, form or console
 */
public record StaffMessage(
        long id,
        String title,
        String content,
        long authorId,
        String author,
        boolean byStaff,
        boolean internal,
        String channel,
        Instant createdAt,
        List<Attachment> attachments) {}
