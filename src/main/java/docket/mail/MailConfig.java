package docket.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import docket.outbox.Outages;
import docket.outbox.Outbox;
import docket.smtp.Smtp;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the queue to the mail server; only the server sends, never the command line. */
@Configuration(proxyBeanMethods = false)
class MailConfig {

    private static final int AT_ONCE = 4;

    @Bean
    @ConditionalOnWebApplication
    Mailing mailing(Smtp smtp, MailFollower follower, MailSender sender, Outages outages) {
        return smtp.isThere() ? Mailing.with(follower, sender, AT_ONCE) : Mailing.off(follower, outages);
    }

    @Bean
    RecurringTask<Void> sendDigests(Notices notices) {
        return Tasks.recurring("mails-digest", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> notices.sendDigests());
    }

    @Bean
    RecurringTask<Void> sweepMails(Outbox outbox) {
        return Tasks.recurring("mails-sweep", Schedules.daily(LocalTime.of(3, 45)))
                .execute((instance, context) -> outbox.sweep());
    }
}
