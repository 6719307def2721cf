package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A loop goes on until it is stopped, whatever its step does. */
class LoopTest {

    private final AtomicInteger steps = new AtomicInteger();

    private static Loop loop(int threads, BooleanSupplier step) {
        return new Loop("test", threads, step, Duration.ofMillis(1), Duration.ZERO);
    }

    @Test
    void steps_follow_each_other_until_the_stop() {
        Loop loop = loop(1, () -> steps.incrementAndGet() < 100);
        loop.start();
        await().until(() -> steps.get() > 100);
        assertThat(loop.isRunning()).isTrue();

        loop.stop();
        int last = steps.get();
        assertThat(loop.isRunning()).isFalse();
        loop.stop();
        assertThat(steps).hasValue(last);
    }

    @Test
    void a_step_that_fails_is_done_again() {
        Loop loop = loop(1, () -> switch (steps.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("Planned by the test");
            case 2 -> throw new Failure.Unavailable("Planned", Duration.ZERO, new SQLException("Planned", "57P01"));
            default -> false;
        });
        loop.start();
        await().until(() -> steps.get() > 2);
        loop.stop();
    }

    @Test
    void the_stop_waits_for_the_step_that_is_under_way() {
        CountDownLatch begun = new CountDownLatch(2);
        Loop loop = loop(2, () -> {
            begun.countDown();
            await().until(() -> begun.getCount() == 0);
            steps.incrementAndGet();
            return false;
        });
        loop.start();
        await().until(() -> begun.getCount() == 0);

        loop.stop();
        assertThat(steps).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void it_can_be_started_again() {
        Loop loop = loop(1, () -> steps.incrementAndGet() < 0);
        loop.start();
        await().until(() -> steps.get() > 0);
        loop.stop();
        int before = steps.get();
        loop.start();
        await().until(() -> steps.get() > before);
        loop.stop();
    }
}
