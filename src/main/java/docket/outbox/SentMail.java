package docket.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of a ticket, as staff see what became of it.
 *
 * @param postedMessageId the message that it tells of
 * @param kind what it is, as {@link Template#word} names it
 * @param at when it came to that
 * @param words why it was not delivered, or not yet; null: nothing to say
 */
public record SentMail(
        long id,
        long postedMessageId,
        String address,
        String kind,
        State state,
        Instant at,
        @Nullable String words) {

    /** What became of it. */
    public enum State {
        QUEUED,
        /** The mail server has it. */
        SENT,
        /** It was refused for ever, or for three days. */
        FAILED,
        /** It was sent, and came back. */
        BOUNCED,
        /** Nobody was to have it any more when it was to be sent. */
        STOPPED
    }

    /** Whether it can be sent once more. */
    public boolean isLost() {
        return state == State.FAILED || state == State.BOUNCED;
    }
}
