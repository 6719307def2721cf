package docket.mime;

import docket.heads.Head;
import java.util.Optional;

/**
 * What became of a mail that was sent to one recipient, as a mail server tells (RFC 3464). Anybody can write this: it
 * holds for a mail of ours only where {@code original} names one.
 *
 * @param recipient as the server writes it; empty where it names none
 * @param status the enhanced code (RFC 3463) such as {@code 5.1.1}; empty where there is none
 * @param diagnostic what the server says of it, in one line; may be empty
 * @param original the head of the mail that bounced, as far as it came back
 */
public record Bounce(Action action, String recipient, String status, String diagnostic, Optional<Head> original) {

    /** What the server did. */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }
}
