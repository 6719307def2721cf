package docket.attachments;

import org.jdbi.v3.core.mapper.Nested;

/** An upload that waits in a draft. */
record Kept(long draftId, @Nested Attachment attachment) {}
