package docket.maildesk;

import docket.platform.Failure;

/** No message can be made of the mail: nobody would be its writer, or nothing its category. */
public final class MailUnreadable extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    MailUnreadable() {
        super("No message can be made of the mail: it names no sender, or the desk has no category yet");
    }
}
