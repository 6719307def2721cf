package docket.mailjudge;

import docket.events.Event;
import docket.mailin.Reason;
import org.jspecify.annotations.Nullable;

/** What happens to mail that came in, beyond what it does to tickets. */
public sealed interface MailEvent extends Event {

    /** Its id in the ledger of mail. */
    long mailId();

    @Override
    default String type() {
        return switch (this) {
            case MailQuarantined quarantined -> "mail.quarantined";
            case MailProposed proposed -> "mail.proposed";
        };
    }

    @Override
    default long objectId() {
        return mailId();
    }

    /**
     * It waits for staff.
     *
     * @param ticketId the ticket that it belongs to; null: none
     */
    record MailQuarantined(long mailId, @Nullable Long ticketId, Reason reason) implements MailEvent {}

    /** It may belong to a ticket; staff decide. */
    record MailProposed(long mailId, long ticketId, Reason reason) implements MailEvent {}
}
