package docket.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import docket.platform.DocketSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the queue to the mail server of the settings; only the server sends, never the command line. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MailConfig {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Smtp smtp(SmtpSettings settings, DocketSettings docket, Clock clock) {
        return new Smtp(settings, docket.publicHost(), PATIENCE, clock);
    }

    @Bean
    @ConditionalOnWebApplication
    Mailing mailing(SmtpSettings settings, MailFollower follower, MailSender sender) {
        return settings.host() == null ? Mailing.off(follower) : Mailing.with(follower, sender, AT_ONCE);
    }

    @Bean
    RecurringTask<Void> sendDigests(Notices notices) {
        return Tasks.recurring("mails-digest", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> notices.sendDigests());
    }

    @Bean
    RecurringTask<Void> sweepMails(Jdbi jdbi) {
        OutgoingMailSql queue = jdbi.onDemand(OutgoingMailSql.class);
        return Tasks.recurring("mails-sweep", Schedules.daily(LocalTime.of(3, 45)))
                .execute((instance, context) -> queue.deleteOld());
    }
}
