package docket.mailsync;

import docket.imap.ImapConnection;
import docket.imap.ImapConnections;
import docket.imap.ImapTrouble;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxSecret;
import docket.mailin.Incoming;
import docket.platform.Failure;
import docket.platform.Outage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the mail of one mailbox until it is stopped: connects, takes in what is there, and waits for more. After a failure it
 * comes back later and later.
 */
final class Fetcher {

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    private final Target target;
    private final ImapConnections connections;
    private final PlaceSql sql;
    private final Pace pace;
    private final Intake intake;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable ImapConnection connection;
    private @Nullable FetchTrouble trouble;
    private int failures;

    /** Takes what it is for; it begins with {@link #start}. */
    Fetcher(Target target, ImapConnections connections, Incoming incoming, Jdbi jdbi, Pace pace) {
        this.target = target;
        this.connections = connections;
        this.sql = jdbi.onDemand(PlaceSql.class);
        this.pace = pace;
        this.intake = new Intake(target.mailbox(), incoming, jdbi, this::goesOn);
        this.thread =
                Thread.ofVirtual().name("mail-fetcher-" + target.mailbox().id()).unstarted(this::run);
    }

    /** What a fetcher was made for: another mailbox, other settings or another secret want another fetcher. */
    record Target(Mailbox mailbox, MailboxSecret secret) {}

    Target target() {
        return target;
    }

    void start() {
        thread.start();
    }

    /** Ends it soon: what it waits for ends at once, a piece of a mail that comes in does not. */
    void stop() {
        end.countDown();
        ImapConnection open = connection;
        if (open != null) {
            Thread.ofVirtual().start(open::close);
        }
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    /** Waits for its end, but not for ever. */
    void join(Duration longest) throws InterruptedException {
        thread.join(longest);
    }

    private boolean goesOn() {
        return end.getCount() > 0;
    }

    private void run() {
        try {
            while (goesOn()) {
                rest(attempt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers how long to wait before the next attempt; without the database, where nothing can be written down either. */
    private Duration attempt() throws InterruptedException {
        try {
            return connectAndFetch();
        } catch (RuntimeException e) {
            Optional<Failure.Unavailable> outage = Outage.of(e);
            outage.ifPresentOrElse(
                    away -> LOG.warn("Mailbox {} waits: {}", name(), away.getMessage()),
                    () -> LOG.error("Mailbox {} can't be fetched", name(), e));
            return pace.pauseAfter(++failures);
        }
    }

    /** Fetches as long as the connection lasts. */
    private Duration connectAndFetch() throws InterruptedException {
        try (ImapConnection open = connections.open(target.mailbox())) {
            connection = open;
            fetch(open);
            return pace.pause();
        } catch (ImapTrouble e) {
            return goesOn() ? fail(FetchTrouble.of(e)) : Duration.ZERO;
        } catch (IOException e) {
            LOG.error("A mail could not be stored", e);
            return fail(FetchTrouble.DISK);
        } finally {
            connection = null;
        }
    }

    private void fetch(ImapConnection open) throws ImapTrouble, IOException, InterruptedException {
        boolean lasts = true;
        while (lasts && goesOn()) {
            intake.takeNew(open);
            intake.reconcile(open);
            succeed();
            lasts = waitForMail(open);
        }
    }

    /** Answers false where the connection broke off meanwhile: they all do in the end, and the next one tells why. */
    private boolean waitForMail(ImapConnection open) throws InterruptedException {
        try {
            if (open.canIdle()) {
                open.idle(pace.poll());
            } else {
                rest(pace.poll());
            }
            return true;
        } catch (ImapTrouble e) {
            return false;
        }
    }

    private void succeed() {
        if (trouble != null) {
            LOG.info("Mailbox {} is fetched again", name());
        }
        trouble = null;
        failures = 0;
        sql.markFetched(target.mailbox().id());
    }

    private Duration fail(FetchTrouble now) {
        if (!now.equals(trouble)) {
            LOG.warn("Mailbox {} can't be fetched: {}", name(), now.words());
        }
        trouble = now;
        sql.markFailing(target.mailbox().id(), now.stored());
        return pace.pauseAfter(++failures);
    }

    private void rest(Duration time) throws InterruptedException {
        end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private String name() {
        return target.mailbox().name();
    }
}
