package docket.contactform;

import java.time.Duration;
import java.time.Instant;

/** What each form carries that is handed out: when that was. */
record Stamp(Instant at) {

    /** How long a form is good: who fills it in may be called away. */
    static final Duration LIFE = Duration.ofHours(24);

    /** Nobody fills in seven fields in less. */
    static final Duration HASTE = Duration.ofSeconds(3);

    boolean isHasty(Instant now) {
        return now.isBefore(at.plus(HASTE));
    }

    boolean isOld(Instant now) {
        return now.isAfter(at.plus(LIFE));
    }
}
