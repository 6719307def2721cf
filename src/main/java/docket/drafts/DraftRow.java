package docket.drafts;

import docket.attachments.Attachment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft as its columns stand. */
record DraftRow(
        long id,
        long ticketId,
        Draft.Kind kind,
        String content,
        Instant savedAt,
        @Nullable Instant sendAt,
        boolean closes,
        Draft.@Nullable Refusal refusal) {

    Draft with(List<Attachment> files) {
        return new Draft(id, ticketId, kind, content, files, savedAt, sendAt, closes, refusal);
    }
}
