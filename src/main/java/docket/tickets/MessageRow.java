package docket.tickets;

import docket.attachments.Attachment;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/** A message as its columns stand, beside those of its ticket: so one statement sees both at one moment. */
record MessageRow(
        @Nested Ticket ticket,
        long ownerId,
        long messageId,
        String messageTitle,
        String author,
        String content,
        Instant messageCreatedAt,
        boolean byStaff,
        int attachments) {

    Message message(List<Attachment> files) {
        return new Message(messageId, messageTitle, author, content, messageCreatedAt, byStaff, files);
    }
}
