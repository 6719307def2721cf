package docket.portal;

import docket.attachments.Attachment;
import java.util.List;

/**
 * The field of a form to which files are added.
 *
 * @param kept uploads that wait, from before the form came back
 * @param most how many files a message may hold
 * @param size the most bytes of each
 */
public record FileField(List<Attachment> kept, int most, long size) {}
