package docket.contactform;

import docket.platform.Failure;

/** A form came back sooner than anybody can fill it in. */
final class SentTooFast extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    SentTooFast() {
        super("The form came back too fast");
    }
}
