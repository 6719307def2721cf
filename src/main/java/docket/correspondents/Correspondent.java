package docket.correspondents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that a ticket writes to by mail.
 *
 * @param personId null: nobody whom the desk knows
 * @param proved whether the person has proved that the address is theirs
 * @param language what the person reads; null: nobody has said
 * @param confirmedAt null: staff did not take the address as a participant
 * @param stoppedAt null: it is told what happens; else whoever reads there wanted no more mail
 */
public record Correspondent(
        long id,
        long ticketId,
        Kind kind,
        @Nullable Long personId,
        String address,
        boolean proved,
        @Nullable String language,
        @Nullable Instant confirmedAt,
        @Nullable Instant stoppedAt) {

    /** What somebody is to the ticket. */
    public enum Kind {
        REQUESTER,
        PARTICIPANT,
        /** Named by whoever opened the ticket (emailTo), or by a mail. */
        TO,
        /** As TO (emailCc). */
        CC,
        /** A member of staff who is told of the ticket. */
        STAFF
    }

    /** Whether the ticket is theirs, so that its mails may tell all of it; others were only named by somebody. */
    public boolean isOfTicket() {
        return kind == Kind.REQUESTER || kind == Kind.PARTICIPANT;
    }

    /** Whether what comes from the address belongs to the conversation at once; else staff decide on it. */
    public boolean takesPart() {
        return isOfTicket() || confirmedAt != null;
    }

    /** Whether it wants to be told. */
    public boolean isTold() {
        return stoppedAt == null;
    }
}
