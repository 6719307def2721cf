package docket.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the jobs of all features by the clock; of several processes on one database, one runs each. Its phase is the
 * last: it starts when the server answers, and stops before the server does.
 */
final class Jobs implements SmartLifecycle {

    private static final Duration POLLING = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final DataSource dataSource;
    private final List<RecurringTask<Void>> tasks;
    private final Clock clock;
    private volatile @Nullable Scheduler running;

    Jobs(DataSource dataSource, List<RecurringTask<Void>> tasks, Clock clock) {
        this.dataSource = dataSource;
        this.tasks = List.copyOf(tasks);
        this.clock = clock;
    }

    // A scheduler that was stopped can't be started again: each start has its own. It takes connections from the pool
    // itself and commits each of its statements, so it is in nobody's transaction.
    @Override
    public void start() {
        Scheduler scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .clock(clock::instant)
                .serializer(new NoData())
                .threads(THREADS)
                .pollingInterval(POLLING)
                .shutdownMaxWait(PATIENCE)
                .build();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public void stop() {
        Scheduler scheduler = running;
        if (scheduler != null) {
            scheduler.stop();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Jobs carry no data: whatever stands in the table, no object is ever made of it. */
    private static final class NoData implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return null;
        }
    }
}
