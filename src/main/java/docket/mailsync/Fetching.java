package docket.mailsync;

import docket.imap.ImapConnections;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailsync.Fetcher.Target;
import docket.platform.Loop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.SmartLifecycle;

/**
 * Fetches the mail of all mailboxes while the server runs: of several processes one has each mailbox, by a lease that it renews.
 * New, changed and retired mailboxes are noticed by looking, every few seconds.
 */
final class Fetching implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final UUID holder = UUID.randomUUID();
    private final Mailboxes mailboxes;
    private final Function<Target, Fetcher> fetcher;
    private final PlaceSql sql;
    private final Pace pace;
    private final Loop loop;
    private final Map<Long, Fetcher> fetchers = new HashMap<>();

    Fetching(Mailboxes mailboxes, ImapConnections connections, Incoming incoming, Jdbi jdbi, Pace pace) {
        this.mailboxes = mailboxes;
        this.fetcher = target -> new Fetcher(target, connections, incoming, jdbi, pace);
        this.sql = jdbi.onDemand(PlaceSql.class);
        this.pace = pace;
        this.loop = new Loop("mail-fetching", 1, this::look, pace.look());
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Ends the fetching and gives the mailboxes up, so that another process need not wait for the ends of leases. */
    @Override
    public void stop() {
        loop.stop();
        synchronized (fetchers) {
            fetchers.values().forEach(Fetcher::stop);
            fetchers.values().forEach(Fetching::join);
            fetchers.clear();
        }
        sql.leave(holder);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Whether this process fetches a mailbox now. */
    boolean isFetching(long mailboxId) {
        synchronized (fetchers) {
            Fetcher running = fetchers.get(mailboxId);
            return running != null && !running.isOver();
        }
    }

    private boolean look() {
        Map<Long, Target> wanted = mailboxes.list().stream()
                .filter(mailbox -> mailbox.imap() != null)
                .collect(Collectors.toMap(Mailbox::id, mailbox -> new Target(mailbox, mailboxes.secret(mailbox))));
        Set<Long> held = take(List.copyOf(wanted.keySet()));
        synchronized (fetchers) {
            fetchers.values().removeIf(Fetcher::isOver);
            fetchers.forEach((id, running) -> {
                if (!held.contains(id) || !running.target().equals(wanted.get(id))) {
                    running.stop();
                }
            });
            wanted.forEach((id, target) -> {
                if (held.contains(id) && !fetchers.containsKey(id)) {
                    Fetcher begins = fetcher.apply(target);
                    fetchers.put(id, begins);
                    begins.start();
                }
            });
        }
        return false;
    }

    private Set<Long> take(List<Long> mailboxIds) {
        sql.add(mailboxIds);
        sql.take(holder, mailboxIds, pace.lease().toSeconds());
        return sql.held(holder);
    }

    private static void join(Fetcher ending) {
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
