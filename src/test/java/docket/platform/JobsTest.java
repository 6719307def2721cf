package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import docket.TestClock;
import docket.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs run by the clock, in the server only. */
@Tag("postgres15")
class JobsTest {

    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void forgetJobs() {
        TestDatabase.jdbi().useHandle(handle -> handle.execute("DELETE FROM scheduled_tasks"));
    }

    @Test
    void a_job_runs_when_it_is_due_also_after_a_stop() {
        TestClock clock = new TestClock(Instant.now());
        Jobs jobs = new Jobs(TestDatabase.dataSource(), List.of(job(runs::incrementAndGet)), clock);

        jobs.start();
        awaitRuns(1);
        jobs.stop();
        assertThat(jobs.isRunning()).isFalse();
        clock.pass(Duration.ofHours(1));
        jobs.start();
        awaitRuns(2);
        jobs.stop();
    }

    @Test
    void a_job_that_fails_is_tried_again_at_its_next_time() {
        TestClock clock = new TestClock(Instant.now());
        Jobs jobs = new Jobs(TestDatabase.dataSource(), List.of(job(this::fail)), clock);

        jobs.start();
        awaitRuns(1);
        jobs.stop();
        clock.pass(Duration.ofHours(1));
        jobs.start();
        awaitRuns(2);
        jobs.stop();
    }

    @Test
    void the_command_line_runs_no_jobs() {
        new ApplicationContextRunner()
                .withUserConfiguration(Ground.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Jobs.class));
    }

    @Test
    void the_server_runs_the_jobs_until_it_stops() {
        WebApplicationContextRunner server = new WebApplicationContextRunner().withUserConfiguration(Ground.class);

        server.run(context -> {
            Jobs jobs = context.getBean(Jobs.class);
            assertThat(jobs.isRunning()).isTrue();
            context.close();
            assertThat(jobs.isRunning()).isFalse();
        });
    }

    @Test
    void idempotency_keys_go_after_seven_days() {
        IdempotencySql sql = TestDatabase.jdbi().onDemand(IdempotencySql.class);
        Instant now = Instant.now();
        IdempotencyKeys.Name old = new IdempotencyKeys.Name(1, "/v3/tickets", "old");
        IdempotencyKeys.Name young = new IdempotencyKeys.Name(1, "/v3/tickets", "young");
        sql.insert(old, new byte[1], 1, now.minus(Duration.ofDays(7)).minusSeconds(1));
        sql.insert(young, new byte[1], 1, now.minus(Duration.ofDays(7)).plusSeconds(60));

        new WebApplicationContextRunner()
                .withUserConfiguration(Ground.class)
                .run(context ->
                        await().untilAsserted(() -> assertThat(sql.find(old)).isEmpty()));

        assertThat(sql.find(young)).isPresent();
    }

    private void fail() {
        runs.incrementAndGet();
        throw new IllegalStateException("Planned by the test");
    }

    private void awaitRuns(int count) {
        await().untilAsserted(() -> assertThat(runs).hasValue(count));
    }

    private static RecurringTask<Void> job(Runnable act) {
        return Tasks.recurring("test", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((instance, context) -> act.run());
    }

    /** What lies below. */
    @Configuration(proxyBeanMethods = false)
    @Import({JobsConfig.class, IdempotencyKeys.class})
    static class Ground {

        @Bean(destroyMethod = "")
        DataSource dataSource() {
            return TestDatabase.dataSource();
        }

        @Bean
        Jdbi jdbi() {
            return TestDatabase.jdbi();
        }

        @Bean
        TransactionTemplate transaction() {
            return TestDatabase.transactions();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
