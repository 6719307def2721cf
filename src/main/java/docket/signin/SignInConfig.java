package docket.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the settings of signing in, and puts its sweep onto the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfig {

    @Bean
    RecurringTask<Void> sweepSignIn(SignInSweep sweep) {
        return Tasks.recurring("sign-in-sweep", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> sweep.sweep());
    }
}
