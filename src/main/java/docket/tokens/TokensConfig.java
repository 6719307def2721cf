package docket.tokens;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the warnings before the end of tokens onto the clock. */
@Configuration(proxyBeanMethods = false)
class TokensConfig {

    @Bean
    RecurringTask<Void> warnOfExpiringTokens(ExpiringTokens tokens) {
        return Tasks.recurring("tokens-expiring", Schedules.daily(LocalTime.of(5, 0)))
                .execute((instance, context) -> tokens.warn());
    }
}
