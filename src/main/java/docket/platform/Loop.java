package docket.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one step again and again while the server runs, on threads of its own: for work that can't wait for a {@link Jobs
 * job's} turn. As long as there is work the next step follows at once, else after a pause. Every process has its loops,
 * so a step has to share its work with its like elsewhere.
 */
public final class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final int threads;
    private final BooleanSupplier step;
    private final Duration pause;
    private final Duration pauseAfterFailure;
    private volatile @Nullable Running running;

    /**
     * Describes a loop that rests for a second where there is no work; it begins with {@link #start}.
     *
     * @param threads how many do the step beside each other
     * @param step one piece of work; answers whether there was any, so that there may be more. It may throw: that is logged,
     *     and the step is done again ten seconds later
     */
    public Loop(String name, int threads, BooleanSupplier step) {
        this(name, threads, step, PAUSE);
    }

    /** The same with a pause of its own. */
    public Loop(String name, int threads, BooleanSupplier step, Duration pause) {
        this(name, threads, step, pause, PAUSE_AFTER_FAILURE);
    }

    Loop(String name, int threads, BooleanSupplier step, Duration pause, Duration pauseAfterFailure) {
        this.name = name;
        this.threads = threads;
        this.step = step;
        this.pause = pause;
        this.pauseAfterFailure = pauseAfterFailure;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        running = new Running(
                end,
                IntStream.range(0, threads)
                        .mapToObj(number ->
                                Thread.ofVirtual().name(name + "-" + number).start(() -> repeat(end)))
                        .toList());
    }

    /** Ends it after the steps that are under way; one that lasts longer than ten seconds is left to itself. */
    @Override
    public void stop() {
        Running ending = running;
        if (ending != null) {
            ending.end().countDown();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            ending.threads().forEach(thread -> join(thread, deadline));
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private void repeat(CountDownLatch end) {
        try {
            Duration rest = Duration.ZERO;
            while (!end.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers how long to wait for the next one. */
    private Duration step() {
        try {
            return step.getAsBoolean() ? Duration.ZERO : pause;
        } catch (RuntimeException e) {
            Optional<Failure.Unavailable> outage = Outage.of(e);
            outage.ifPresentOrElse(
                    away -> LOG.warn("{} waits: {}", name, away.getMessage()), () -> LOG.error("{} failed", name, e));
            return pauseAfterFailure;
        }
    }

    private static void join(Thread thread, long deadline) {
        try {
            thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes on between a start and a stop. */
    private record Running(CountDownLatch end, List<Thread> threads) {}
}
