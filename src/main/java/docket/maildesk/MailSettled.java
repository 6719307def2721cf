package docket.maildesk;

import docket.platform.Failure;

/** Nobody is asked about the mail any more: it was decided on, or never was a question. */
public final class MailSettled extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    MailSettled() {
        super("The mail was decided on already");
    }
}
