package docket.maildesk;

import docket.platform.Failure;

/** No message can be made of the mail; what came can be downloaded. */
public final class MailUnreadable extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    MailUnreadable() {
        super("The mail can't be read: download it to look at it");
    }
}
