package docket.tickets;

import docket.attachments.Attachment;
import java.time.Instant;
import java.util.List;

/**
 * A message of a ticket that its customer may see.
 *
 * @param author the writer's organisation or full name
 */
public record Message(
        long id,
        String title,
        String author,
        String content,
        Instant createdAt,
        boolean byStaff,
        List<Attachment> attachments) {}
