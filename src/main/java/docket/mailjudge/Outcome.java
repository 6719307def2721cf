package docket.mailjudge;

import docket.mailin.Disposition;
import docket.mailin.Reason;
import docket.mailpost.Posted;
import org.jspecify.annotations.Nullable;

/** What becomes of a mail, as the ledger keeps it: see {@link docket.mailin.IncomingMail}. */
public record Outcome(
        Disposition disposition,
        @Nullable Reason reason,
        @Nullable Long personId,
        @Nullable Long ticketId,
        @Nullable Long postedMessageId,
        @Nullable Long correspondentId,
        @Nullable Long firstId,
        @Nullable Long outgoingMailId) {

    static Outcome duplicateOf(long firstId) {
        return new Outcome(Disposition.DUPLICATE, null, null, null, null, null, firstId, null);
    }

    static Outcome rejected(Reason reason) {
        return new Outcome(Disposition.REJECTED, reason, null, null, null, null, null, null);
    }

    static Outcome quarantined(Reason reason, @Nullable Long ticketId) {
        return new Outcome(Disposition.QUARANTINED, reason, null, ticketId, null, null, null, null);
    }

    static Outcome bounceOf(Sent sent) {
        return new Outcome(
                Disposition.BOUNCE, null, null, sent.ticketId(), null, sent.correspondentId(), null, sent.id());
    }

    static Outcome proposed(Reason reason, Belonging to) {
        return new Outcome(Disposition.PROPOSED, reason, null, to.ticketId(), null, to.correspondentId(), null, null);
    }

    static Outcome posted(Disposition disposition, Posted message, @Nullable Long correspondentId) {
        return new Outcome(
                disposition,
                null,
                message.writerId(),
                message.ticketId(),
                message.messageId(),
                correspondentId,
                null,
                null);
    }

    /** The names of both in the database. */
    public String dispositionWord() {
        return disposition.word();
    }

    public @Nullable String reasonWord() {
        return reason == null ? null : reason.word();
    }
}
