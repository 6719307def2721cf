package docket.mailin;

import docket.attachments.Attachment;
import java.util.Map;

/**
 * A message as its sender made it.
 *
 * @param html as it was sent, and not to be shown before docket.html.SafeHtml had it
 * @param files those that the HTML may show, by content id
 */
public record MailHtml(String html, Map<String, Attachment> files) {}
