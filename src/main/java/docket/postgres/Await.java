package docket.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that nothing announces, by looking again every few milliseconds. */
final class Await {

    private static final Duration STEP = Duration.ofMillis(10);

    private Await() {}

    /** True as soon as the condition holds, false when the limit has passed; an interrupt is kept for later. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + limit.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(STEP.toNanos());
            interrupted |= Thread.interrupted();
            met = condition.getAsBoolean();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return met;
    }
}
