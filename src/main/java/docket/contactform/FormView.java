package docket.contactform;

import docket.tickets.ContactForm;
import java.util.List;

/**
 * The form as a page shows it.
 *
 * @param form what was typed so far
 * @param again why it is shown once more, if it is
 * @param categories those that a ticket can have; none: no form can be sent
 * @param filesLost whether it came with files, which have to be chosen again
 */
public record FormView(
        Place place,
        Handout handout,
        ContactForm form,
        Again again,
        List<String> categories,
        Files files,
        boolean filesLost) {

    /** What files may come with a form: how many, and how many bytes each. */
    public record Files(int count, long size) {}
}
