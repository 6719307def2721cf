package docket.mailin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of mail. What was read of the mail itself is its sender's claim.
 *
 * @param mailboxId null: it came for no mailbox that there is
 * @param envelopeTo whom the mail server took it for
 * @param sha256 what the raw message is kept under, in hexadecimal
 * @param messageId without angle brackets; null: it has none
 * @param sender the address in its From; null: none can be read
 * @param subject null: it was not read, so nothing of its head is known here
 * @param verdict whether that was proved; null: the mail was not read
 * @param disposition null: it waits to be judged
 * @param reason null where the disposition says all
 * @param ticketId the ticket that it is of, or may be of
 * @param postedMessageId the message that was made of it
 * @param firstId the same mail as it came before
 * @param outgoingMailId the mail of ours that it is about
 * @param mayAnswer whether a robot may answer it (RFC 3834, 2)
 * @param settledAt when staff decided on it
 */
public record IncomingMail(
        long id,
        @Nullable Long mailboxId,
        @Nullable String envelopeTo,
        String sha256,
        long size,
        Instant receivedAt,
        @Nullable String messageId,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable Verdict verdict,
        @Nullable Disposition disposition,
        @Nullable Reason reason,
        @Nullable Long personId,
        @Nullable Long ticketId,
        @Nullable Long postedMessageId,
        @Nullable Long correspondentId,
        @Nullable Long firstId,
        @Nullable Long outgoingMailId,
        boolean mayAnswer,
        @Nullable Instant judgedAt,
        @Nullable Long settledBy,
        @Nullable Instant settledAt) {

    /** Its columns, of the ledger's table {@code mail}. */
    public static final String COLUMNS = """
            mail.id, mail.mailbox_id, mail.envelope_to, encode(mail.sha256, 'hex') AS sha256, mail.size, mail.received_at,
            mail.message_id, mail.sender, mail.sender_name, mail.subject, mail.verdict, mail.disposition,
            replace(mail.reason, '-', '_') AS reason, mail.person_id, mail.ticket_id, mail.posted_message_id,
            mail.correspondent_id, mail.first_id, mail.outgoing_mail_id, mail.may_answer, mail.judged_at,
            mail.settled_by, mail.settled_at
            """;

    /** Whether nobody could read it, or has yet. */
    public boolean isUnread() {
        return subject == null;
    }

    /** Whether it waits for a decision of staff. */
    public boolean isOpen() {
        return disposition != null && disposition.isOpen();
    }
}
