package docket.contactform;

import docket.platform.Failure;

/** A form is not one that was handed out in the last day. */
final class FormTooOld extends Failure.Conflict {

    private static final long serialVersionUID = 1;

    FormTooOld() {
        super("The form is too old");
    }
}
