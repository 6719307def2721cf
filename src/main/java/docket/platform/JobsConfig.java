package docket.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects the jobs that features declare as beans; only the server runs them, never the command line. */
@Configuration(proxyBeanMethods = false)
class JobsConfig {

    private static final Duration IDEMPOTENCY_KEYS_KEPT = Duration.ofDays(7);

    @Bean
    @ConditionalOnWebApplication
    Jobs jobs(DataSource dataSource, List<RecurringTask<Void>> tasks, Clock clock) {
        return new Jobs(dataSource, tasks, clock);
    }

    @Bean
    RecurringTask<Void> sweepIdempotencyKeys(IdempotencyKeys keys, Clock clock) {
        return Tasks.recurring("idempotency-keys-sweep", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> keys.sweep(clock.instant().minus(IDEMPOTENCY_KEYS_KEPT)));
    }
}
