package docket.mailapi;

import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.staffapi.Thing;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail that came in: what became of it, and what its sender claims. */
record MailJson(
        long id,
        @Nullable Long mailboxId,
        Instant receivedAt,
        long size,
        @Nullable String messageId,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable String verdict,
        @Nullable String disposition,
        @Nullable String reason,
        @Nullable Long ticketId,
        @Nullable Long postedMessageId,
        @Nullable Long firstId,
        @Nullable Long settledBy,
        @Nullable Instant settledAt)
        implements Thing {

    static MailJson of(IncomingMail mail) {
        return new MailJson(
                mail.id(),
                mail.mailboxId(),
                mail.receivedAt(),
                mail.size(),
                mail.messageId(),
                mail.sender(),
                mail.senderName(),
                mail.subject(),
                Optional.ofNullable(mail.verdict()).map(Verdict::word).orElse(null),
                Optional.ofNullable(mail.disposition()).map(Disposition::word).orElse(null),
                Optional.ofNullable(mail.reason()).map(Reason::word).orElse(null),
                mail.ticketId(),
                mail.postedMessageId(),
                mail.firstId(),
                mail.settledBy(),
                mail.settledAt());
    }
}
