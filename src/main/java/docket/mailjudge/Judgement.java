package docket.mailjudge;

import docket.heads.Head;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.mailread.Arrival;
import docket.mailread.Waiting;
import docket.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger comes to say of a mail.
 *
 * @param tries as the one who judges took it: whose lease has ended has nothing to say any more
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Judgement(
        long id,
        int tries,
        @Nullable Long mailboxId,
        @Nullable String messageId,
        byte @Nullable [] fingerprint,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable String verdict,
        boolean mayAnswer,
        Outcome outcome) {

    /** No honest Message-ID is longer, and an index has its limits. */
    private static final int LONGEST_ID = 500;

    static Judgement of(Arrival arrival, Outcome outcome) {
        Waiting waiting = arrival.waiting();
        Head head = arrival.head();
        EmailAddress from = arrival.from();
        return new Judgement(
                waiting.id(),
                waiting.tries(),
                arrival.mailbox() == null ? null : arrival.mailbox().id(),
                known(head.messageId()) ? head.messageId() : null,
                arrival.read().fingerprint(),
                from == null ? null : from.value(),
                from == null ? null : arrival.name(),
                arrival.subject(),
                arrival.verdict().word(),
                arrival.mayAnswer(),
                outcome);
    }

    /** Of a mail that could not be read. */
    static Judgement unread(Waiting waiting, Reason reason) {
        return new Judgement(
                waiting.id(),
                waiting.tries(),
                waiting.mailboxId(),
                null,
                null,
                null,
                null,
                null,
                Verdict.NONE.word(),
                false,
                Outcome.quarantined(reason, null));
    }

    private static boolean known(String messageId) {
        return !messageId.isEmpty() && messageId.length() <= LONGEST_ID;
    }
}
