package docket.queues;

import docket.attachments.Attachment;
import java.time.Instant;
import java.util.List;

/** A message as its columns stand. */
record StaffMessageRow(
        long id,
        long ownerId,
        String title,
        String content,
        long authorId,
        String author,
        boolean byStaff,
        boolean internal,
        String channel,
        Instant createdAt,
        int attachments) {

    StaffMessage message(List<Attachment> files) {
        return new StaffMessage(id, title, content, authorId, author, byStaff, internal, channel, createdAt, files);
    }
}
