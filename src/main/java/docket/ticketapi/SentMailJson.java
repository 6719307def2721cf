package docket.ticketapi;

import docket.outbox.SentMail;
import docket.staffapi.Thing;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail of a ticket, and how it stands. */
record SentMailJson(
        long id,
        long messageId,
        String address,
        String kind,
        String state,
        Instant at,
        @Nullable String words) implements Thing {

    static SentMailJson of(SentMail mail) {
        return new SentMailJson(
                mail.id(),
                mail.postedMessageId(),
                mail.address(),
                mail.kind(),
                mail.state().name().toLowerCase(Locale.ROOT),
                mail.at(),
                mail.words());
    }
}
