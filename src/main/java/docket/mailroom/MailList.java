package docket.mailroom;

import docket.mailin.IncomingMail;
import java.util.List;
import java.util.Map;

/**
 * Some mails of a list.
 *
 * @param more whether others come after them
 * @param mailboxes the names of mailboxes, by id
 */
public record MailList(List<IncomingMail> mails, boolean more, Map<Long, String> mailboxes) {

    /** As many as are shown; one more tells whether others come. */
    static MailList of(List<IncomingMail> found, int shown, Map<Long, String> mailboxes) {
        return new MailList(found.subList(0, Math.min(shown, found.size())), found.size() > shown, mailboxes);
    }

    /** The mailbox that a mail came for; empty: none that there is. */
    public String mailbox(IncomingMail mail) {
        return mail.mailboxId() == null ? "" : mailboxes.getOrDefault(mail.mailboxId(), "");
    }
}
