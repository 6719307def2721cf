package docket.mail;

import docket.outbox.Outages;
import docket.outbox.Outbox;
import docket.outbox.OutgoingMail;
import docket.platform.Failure;
import docket.smtp.NotSent;
import docket.smtp.Smtp;
import docket.smtp.SmtpConnection;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the mails of the queue, each when it is due. It holds a lease while it does, and no transaction: who dies with a
 * mail in hand leaves it to others when the lease ends.
 */
@Component
class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    /** Longer than a mail server can take with all of its steps. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** Servers take no more than so many by one connection, or some of them do. */
    private static final int MOST_IN_A_BURST = 100;

    /** Shorter than the server waits for what is under way when it stops. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final Outbox outbox;
    private final Outages outages;
    private final Letters letters;
    private final Smtp smtp;

    MailSender(Outbox outbox, Outages outages, Letters letters, Smtp smtp) {
        this.outbox = outbox;
        this.outages = outages;
        this.letters = letters;
        this.smtp = smtp;
    }

    /**
     * Sends the mails that are due, one after the other over one connection, or writes down why not. A mail is taken when the
     * server is ready for it, so the one in hand alone is tried where the connection breaks.
     *
     * @return whether there may be more to send at once: the burst was long enough
     */
    boolean sendBurst() {
        return outbox.take(LEASE).map(this::sendFrom).orElse(false);
    }

    private boolean sendFrom(OutgoingMail first) {
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        try (SmtpConnection server = smtp.open()) {
            send(first, server);
            for (int begun = 1; server.isOpen(); begun++) {
                if (begun == MOST_IN_A_BURST || System.nanoTime() > end) {
                    return true;
                }
                Optional<OutgoingMail> next = outbox.take(LEASE);
                if (next.isEmpty()) {
                    return false;
                }
                send(next.get(), server);
            }
            return false;
        } catch (NotSent away) {
            settle(first, away);
            return false;
        }
    }

    private void send(OutgoingMail mail, SmtpConnection server) {
        try {
            server.send(withFiles -> letters.write(mail, withFiles));
        } catch (Failure.NotFound e) {
            outbox.drop(mail, "its reason is gone");
            return;
        } catch (NotSent e) {
            settle(mail, e);
            return;
        } catch (RuntimeException e) {
            LOG.error("Mail {} can't be written", mail.id(), e);
            tryLater(mail, e.getClass().getSimpleName());
            return;
        }
        outbox.markSent(mail);
    }

    private void settle(OutgoingMail mail, NotSent failure) {
        if (failure.forEver()) {
            fail(mail, failure.words());
        } else {
            failure.trouble()
                    .filter(outages::goesOn)
                    .ifPresent(
                            trouble -> LOG.error("No mail has gone out for a quarter of an hour: {}", trouble.words()));
            tryLater(mail, failure.words());
        }
    }

    private void tryLater(OutgoingMail mail, String error) {
        long pause = FIRST_PAUSE.toSeconds() << Math.min(mail.tries() - 1, 20);
        boolean waits = outbox.tryLater(mail, Duration.ofSeconds(Math.min(pause, LONGEST_PAUSE.toSeconds())), error);
        LOG.warn(
                "Mail {} was not sent, {}: {}", mail.id(), waits ? "but will be tried again" : "for three days", error);
    }

    private void fail(OutgoingMail mail, String error) {
        outbox.markFailed(mail, error);
        LOG.warn("Mail {} is not sent: {}", mail.id(), error);
    }
}
