package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestClock;
import docket.TestDatabase;
import docket.Together;
import docket.platform.IdempotencyKeys.Name;
import docket.platform.IdempotencyKeys.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An act under a key is done once, whatever goes on beside it. */
class IdempotencyKeysTest {

    private static final byte[] SENT = {1};

    private final TestClock clock = new TestClock(Instant.now());
    private final IdempotencyKeys keys = process(Duration.ofSeconds(5));
    private final Name name = new Name(1, "/v3/tickets", UUID.randomUUID().toString());
    private final AtomicInteger acts = new AtomicInteger();

    private IdempotencyKeys process(Duration patience) {
        return new IdempotencyKeys(TestDatabase.jdbi(), TestDatabase.transactions(), clock, patience);
    }

    private long act() {
        return acts.incrementAndGet();
    }

    @Test
    void the_second_time_answers_what_the_first_made() {
        assertThat(keys.once(name, SENT, this::act)).isEqualTo(new Outcome(1, false));
        assertThat(keys.once(name, SENT, this::act)).isEqualTo(new Outcome(1, true));
        assertThat(process(Duration.ZERO).once(name, SENT, this::act)).isEqualTo(new Outcome(1, true));
    }

    @Test
    void something_else_under_the_same_key_is_refused() {
        keys.once(name, SENT, this::act);

        assertThatThrownBy(() -> keys.once(name, new byte[] {2}, this::act)).isInstanceOf(Failure.Invalid.class);
        assertThat(acts).hasValue(1);
    }

    @Test
    void an_act_that_fails_releases_the_key() {
        assertThatThrownBy(() -> keys.once(name, SENT, () -> {
                    throw new Failure.NotFound("ticket");
                }))
                .isInstanceOf(Failure.NotFound.class);

        assertThat(keys.once(name, SENT, this::act)).isEqualTo(new Outcome(1, false));
    }

    @Test
    void one_that_is_still_under_way_is_told_once_patience_ends() throws Exception {
        IdempotencyKeys impatient = process(Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> first = threads.submit(() -> impatient.once(name, SENT, () -> {
                begun.countDown();
                awaitQuietly(go);
                return act();
            }));
            begun.await();

            assertThatThrownBy(() -> impatient.once(name, SENT, this::act))
                    .isInstanceOf(IdempotencyKeys.UnderWay.class);
            go.countDown();
            assertThat(first.get()).isEqualTo(new Outcome(1, false));
        }
        assertThat(impatient.once(name, SENT, this::act)).isEqualTo(new Outcome(1, true));
    }

    @Test
    void of_two_processes_at_the_same_moment_one_makes_it_and_the_other_s_act_is_rolled_back() throws Exception {
        IdempotencyKeys other = process(Duration.ofSeconds(5));
        Name effects = new Name(2, "effect", name.key());
        List<Outcome> outcomes = Together.run(List.of(
                () -> keys.once(name, SENT, () -> effect(effects)),
                () -> other.once(name, SENT, () -> effect(effects))));

        assertThat(outcomes.stream().map(Outcome::id).distinct()).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome::replayed)).hasSize(1);
        assertThat(effectsOf(effects)).isEqualTo(1);
    }

    @Test
    void keys_are_swept_by_their_age() {
        keys.once(name, SENT, this::act);
        Instant made = clock.instant();

        keys.sweep(made.minusSeconds(1));
        assertThat(keys.once(name, SENT, this::act).replayed()).isTrue();
        keys.sweep(made.plusSeconds(1));
        assertThat(keys.once(name, SENT, this::act).replayed()).isFalse();
    }

    private long effect(Name effect) {
        long number = act();
        TestDatabase.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO idempotency_key VALUES (?, ?, ?, '', ?, now())",
                        effect.tokenId() + number,
                        effect.path(),
                        effect.key(),
                        number));
        return number;
    }

    private static long effectsOf(Name effect) {
        return TestDatabase.jdbi()
                .withHandle(handle -> handle.select(
                                "SELECT count(*) FROM idempotency_key WHERE path = ? AND key = ?",
                                effect.path(),
                                effect.key())
                        .mapTo(Long.class)
                        .one());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
