package docket.mailjudge;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import docket.mailin.Disposition;
import docket.mailin.Reason;
import docket.mailread.Arrival;
import docket.mailread.Arrivals;
import docket.mailread.RawReader;
import docket.mailread.ReadMail;
import docket.mailread.Waiting;
import docket.mime.Unreadable;
import docket.platform.Outage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the mail of the ledger, each once: it is read under a lease, and what becomes of it is one transaction with all that
 * follows. Who dies with a mail in hand leaves it to others when the lease ends.
 */
@Component
public class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final Actor.Docket ACTOR = new Actor.Docket(Origin.JOB);

    /** Longer than reading a mail can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** How often a mail may fail, and how often it may be begun: one that kills the process never fails. */
    private static final int MOST_FAILURES = 5;

    private static final int MOST_TRIES = 15;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final JudgeSql sql;
    private final RawReader reader;
    private final Arrivals arrivals;
    private final Rulings rulings;
    private final Events events;
    private final TransactionTemplate transaction;

    Judge(
            JudgeSql sql,
            RawReader reader,
            Arrivals arrivals,
            Rulings rulings,
            Events events,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.reader = reader;
        this.arrivals = arrivals;
        this.rulings = rulings;
        this.events = events;
        this.transaction = transaction;
    }

    /** Judges the mail that has been due for the longest; answers whether there was one. */
    public boolean judgeNext() {
        Optional<Waiting> next = sql.take(LEASE.toSeconds());
        next.ifPresent(this::judge);
        return next.isPresent();
    }

    /** Judges a mail, or waits until another has; answers whether that is done: else it is later, and nothing is lost. */
    public boolean judge(long id, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!sql.isJudged(id)) {
            Optional<Waiting> mail = sql.take(id, LEASE.toSeconds());
            if (mail.isPresent()) {
                judge(mail.get());
            } else if (System.nanoTime() > end) {
                return false;
            } else {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
        return true;
    }

    private void judge(Waiting mail) {
        try {
            if (mail.tries() > MOST_TRIES) {
                throw new IllegalStateException("It was begun too often");
            }
            ReadMail read = reader.read(mail);
            transaction.executeWithoutResult(status -> {
                Arrival arrival = arrivals.of(mail, read);
                settle(Judgement.of(arrival, rulings.rule(arrival)));
            });
        } catch (Unreadable e) {
            setAside(mail, Reason.valueOf(e.reason().name()));
        } catch (IOException | RuntimeException e) {
            fail(mail, e);
        }
    }

    private void fail(Waiting mail, Exception failure) {
        if (Outage.of(failure).isEmpty() && mail.tries() >= MOST_FAILURES) {
            LOG.error("Mail {} can't be taken in: it waits for staff", mail.id(), failure);
            setAside(mail, Reason.UNREADABLE);
        } else {
            LOG.warn(
                    "Mail {} is judged later: {}", mail.id(), failure.getClass().getSimpleName());
            sql.tryLater(mail, FIRST_PAUSE.toSeconds() << Math.min(mail.tries() - 1, 8));
        }
    }

    private void setAside(Waiting mail, Reason reason) {
        transaction.executeWithoutResult(status -> settle(Judgement.unread(mail, reason)));
    }

    private void settle(Judgement judgement) {
        if (sql.judge(judgement) == 0) {
            throw new IllegalStateException("Another has judged it, for the lease had ended");
        }
        long id = judgement.id();
        Outcome outcome = judgement.outcome();
        Reason reason = outcome.reason();
        Long ticketId = outcome.ticketId();
        if (outcome.disposition() == Disposition.QUARANTINED && reason != null) {
            events.append(ACTOR, new MailEvent.MailQuarantined(id, ticketId, reason));
        } else if (outcome.disposition() == Disposition.PROPOSED && reason != null && ticketId != null) {
            events.append(ACTOR, new MailEvent.MailProposed(id, ticketId, reason));
        }
    }
}
