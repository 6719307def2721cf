package docket.tickets;

import docket.attachments.StoredFile;
import docket.departments.Sorting;
import java.util.List;

/**
 * What a mail makes of a ticket.
 *
 * @param sorting as of the mailbox that it came to; its category is there
 * @param files what came with it, stored just before
 */
public record MailForm(String title, String content, Sorting sorting, List<StoredFile> files) {}
