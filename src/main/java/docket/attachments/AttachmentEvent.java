package docket.attachments;

import docket.events.Event;

/** What happens to uploads; that a message holds one is told by the ticket's event. */
public sealed interface AttachmentEvent extends Event {

    @Override
    default String type() {
        return switch (this) {
            case AttachmentUploaded uploaded -> "attachment.uploaded";
            case AttachmentDeleted deleted -> "attachment.deleted";
            case AttachmentsSwept swept -> "attachment.swept";
        };
    }

    @Override
    default long objectId() {
        return switch (this) {
            case AttachmentUploaded uploaded -> uploaded.attachmentId();
            case AttachmentDeleted deleted -> deleted.attachmentId();
            case AttachmentsSwept swept -> 0;
        };
    }

    /** A file came in, and waits for its message. */
    record AttachmentUploaded(long attachmentId) implements AttachmentEvent {}

    /** An upload in waiting was taken back. */
    record AttachmentDeleted(long attachmentId) implements AttachmentEvent {}

    /** So many uploads had waited too long; they are no single thing, so the object is 0. */
    record AttachmentsSwept(int count) implements AttachmentEvent {}
}
