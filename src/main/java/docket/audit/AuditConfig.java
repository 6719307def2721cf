package docket.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server seal, and note an anchor once a day; the command line does neither. */
@Configuration(proxyBeanMethods = false)
class AuditConfig {

    private static final Logger LOG = LoggerFactory.getLogger(AuditConfig.class);

    @Bean
    @ConditionalOnWebApplication
    Sealer sealer(Seals seals) {
        return new Sealer(seals);
    }

    @Bean
    RecurringTask<Void> noteAuditAnchor(Seals seals) {
        return Tasks.recurring("audit-anchor", Schedules.daily(LocalTime.of(0, 5)))
                .execute((instance, context) -> anchor(seals));
    }

    /** The log leaves the machine, or should: what stands there is missed in a database that was cut back. */
    static void anchor(Seals seals) {
        seals.newest().ifPresent(newest -> LOG.info("Audit anchor {}", newest));
    }
}
