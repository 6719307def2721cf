package docket.drafts;

import docket.attachments.Attachment;
import docket.platform.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff is writing in a ticket, for the member's eyes alone.
 *
 * @param content may be empty
 * @param sendAt null: it is not sent yet; else it is held until then
 * @param closes whether the ticket is closed with it
 * @param refusal null: nothing spoke against sending it
 */
public record Draft(
        long id,
        long ticketId,
        Kind kind,
        String content,
        List<Attachment> attachments,
        Instant savedAt,
        @Nullable Instant sendAt,
        boolean closes,
        @Nullable Refusal refusal) {

    /** What it is to become. */
    public enum Kind {
        REPLY,
        NOTE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a held reply could not be sent. */
    public enum Refusal {
        /** Its writer may not answer any more. */
        FORBIDDEN,
        /** Its writer does not see the ticket any more. */
        GONE,
        /** Its text or its files break a rule. */
        INVALID,
        /** Something else, which the log tells. */
        FAILED;

        static Refusal of(RuntimeException failure) {
            return switch (failure) {
                case Failure.Forbidden forbidden -> FORBIDDEN;
                case Failure.NotFound gone -> GONE;
                case Failure.Invalid invalid -> INVALID;
                default -> FAILED;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
