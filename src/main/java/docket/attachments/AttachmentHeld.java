package docket.attachments;

import docket.platform.Failure;

/** An attachment that a message holds can't be deleted. */
public final class AttachmentHeld extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    AttachmentHeld() {
        super("A ticket or reply holds the attachment");
    }
}
