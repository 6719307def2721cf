package docket.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the statements of casework, and puts the sweep of spam onto the clock. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfig {

    @Bean
    CaseSql caseSql(Jdbi jdbi) {
        return jdbi.onDemand(CaseSql.class);
    }

    @Bean
    RecurringTask<Void> sweepSpam(SpamSweep sweep) {
        return Tasks.recurring("casework-sweep-spam", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> sweep.sweep());
    }
}
