package docket.audit;

import docket.platform.Outage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Comes round twice a second while the server runs, and seals what was written. It is no job of the scheduler, whose turns
 * each write two rows: a round with nothing to seal writes none.
 */
final class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE_MILLIS = 500;

    private final Seals seals;
    private boolean failing;
    private volatile @Nullable ScheduledExecutorService running;

    Sealer(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-sealer").factory());
        ScheduledFuture<?> _ = rounds.scheduleWithFixedDelay(this::round, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        running = rounds;
    }

    /** Lets the round that is under way end: a statement of it takes 30 s at most. */
    @Override
    public void stop() {
        ScheduledExecutorService rounds = running;
        if (rounds != null) {
            running = null;
            rounds.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** A failure is told once; the lines wait, and the next round tries again. */
    private void round() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = seals.seal() == Seals.CHUNK;
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                tell(e);
            }
            failing = true;
        }
    }

    private static void tell(RuntimeException failure) {
        Outage.of(failure)
                .ifPresentOrElse(
                        outage -> LOG.warn("The ledger can't be sealed now: {}", outage.getMessage()),
                        () -> LOG.error("The ledger can't be sealed", failure));
    }
}
