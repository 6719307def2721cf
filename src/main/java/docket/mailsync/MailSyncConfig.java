package docket.mailsync;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import docket.imap.ImapConnections;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server fetch mail and watch over it; the command line does not. */
@Configuration(proxyBeanMethods = false)
class MailSyncConfig {

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "docket.mail.fetch", havingValue = "true", matchIfMissing = true)
    Fetching fetching(Mailboxes mailboxes, ImapConnections connections, Incoming incoming, Jdbi jdbi) {
        return new Fetching(mailboxes, connections, incoming, jdbi, Pace.USUAL);
    }

    @Bean
    RecurringTask<Void> tellMailAlarms(MailAlarms alarms) {
        return Tasks.recurring("mail-alarms", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> alarms.tell());
    }
}
