package docket.attachments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import docket.platform.DocketSettings;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the file store into the data folder and the sweeps onto the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentsConfig {

    @Bean
    FileStore fileStore(DocketSettings docket) {
        return new FileStore(docket.data().resolve("files"));
    }

    @Bean
    RecurringTask<Void> sweepAttachmentRows(AttachmentSweep sweep) {
        return Tasks.recurring("attachments-sweep-rows", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> sweep.sweepRows());
    }

    @Bean
    RecurringTask<Void> sweepAttachmentFiles(AttachmentSweep sweep) {
        return Tasks.recurring("attachments-sweep-files", Schedules.daily(LocalTime.of(3, 30)))
                .execute((instance, context) -> sweep.sweepFiles());
    }
}
