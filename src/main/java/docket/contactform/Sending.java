package docket.contactform;

import docket.attachments.StoredFile;
import docket.tickets.ContactForm;
import java.util.List;

/**
 * A contact form as it was sent.
 *
 * @param form what its person typed
 * @param files what came with it, stored
 * @param stamp what it was handed out with
 * @param puzzle the solution; empty: none, for want of scripts
 * @param trap what a field holds that people do not see, and programs fill in
 */
record Sending(ContactForm form, List<StoredFile> files, String stamp, String puzzle, String trap) {}
