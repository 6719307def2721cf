package docket.mailboxes;

import docket.platform.EmailAddress;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An address of the desk.
 *
 * @param senderName what stands before the address in mails from it
 * @param department the department of its tickets, by name
 * @param category the category of its tickets, by name
 * @param language of what it says to people of whom no language is known
 * @param subAddresses whether its server also takes mail to {@code local+anything@domain} (RFC 5233)
 * @param acknowledges whether it says at once that a ticket was opened
 * @param staffAnswers whether staff may answer by mail
 * @param checker the server whose word on senders is taken: the authserv-id of RFC 8601; null: nobody's
 * @param imap how its mail is fetched; null: it is not, the pipe brings it
 * @param retiredAt since when it takes no more mail; null: it does
 */
public record Mailbox(
        long id,
        String name,
        String address,
        String senderName,
        long departmentId,
        String department,
        long categoryId,
        String category,
        String language,
        boolean subAddresses,
        boolean acknowledges,
        boolean staffAnswers,
        @Nullable String checker,
        @Nested @Nullable ImapAccount imap,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    /** The address as one. */
    public EmailAddress emailAddress() {
        return new EmailAddress(address);
    }

    /** What of it can be changed, as it is; its secret stays where the form names none. */
    public MailboxForm form() {
        return new MailboxForm(
                name,
                address,
                senderName,
                department,
                category,
                language,
                subAddresses,
                acknowledges,
                staffAnswers,
                checker,
                imap == null ? ImapForm.NONE : imap.form());
    }
}
