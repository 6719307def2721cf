package docket.messages;

import java.time.Instant;
import java.util.List;

/**
 * A message to be written, and the uploads that it shall hold.
 *
 * @param internal whether staff alone can see it
 */
public record NewMessage(
        long ownerId,
        long ticketId,
        Writer writer,
        boolean internal,
        String title,
        String content,
        List<Long> attachmentIds,
        Instant now) {

    /** How many files it holds. */
    public int attachments() {
        return attachmentIds.size();
    }
}
