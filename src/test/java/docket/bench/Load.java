package docket.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;

/**
 * Keeps some threads busy for a while, each with a worker of its own, and notes how long each piece of work took.
 *
 * @param warmUp how long they work before it counts
 * @param measured how long it counts
 */
record Load(Duration warmUp, Duration measured) {

    /** What a thread does over and over. */
    interface Worker extends AutoCloseable {

        void once() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** How many pieces of work were done in a second, and how long they took, in nanoseconds. */
    record Result(double perSecond, Histogram latency) {

        double millisAt(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** Works with that many threads; the first failure ends all of them and is thrown. */
    Result run(int threads, Callable<? extends Worker> hire) throws Exception {
        List<Worker> workers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.add(hire.call());
            }
            long start = System.nanoTime() + warmUp.toNanos();
            AtomicBoolean failed = new AtomicBoolean();
            List<Future<Histogram>> shifts = executor.invokeAll(workers.stream()
                    .map(worker -> (Callable<Histogram>) () -> work(worker, start, failed))
                    .toList());
            Histogram latency = histogram();
            for (Future<Histogram> shift : shifts) {
                latency.add(shift.get());
            }
            return new Result(latency.getTotalCount() / (measured.toNanos() / 1e9), latency);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            for (Worker worker : workers) {
                worker.close();
            }
        }
    }

    private Histogram work(Worker worker, long start, AtomicBoolean failed) throws Exception {
        Histogram latency = histogram();
        long end = start + measured.toNanos();
        try {
            for (long begun = System.nanoTime(); begun < end && !failed.get(); ) {
                worker.once();
                long now = System.nanoTime();
                if (begun >= start && now <= end) {
                    latency.recordValue(now - begun);
                }
                begun = now;
            }
            return latency;
        } catch (Exception e) {
            failed.set(true);
            throw e;
        }
    }

    private static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
    }
}
