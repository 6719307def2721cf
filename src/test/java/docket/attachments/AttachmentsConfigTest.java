package docket.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import docket.TestDatabase;
import docket.events.Events;
import docket.events.TestLedger;
import docket.platform.DocketSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The package as Spring puts it together. */
class AttachmentsConfigTest {

    @TempDir
    Path data;

    @Test
    void the_defaults_are_those_of_the_contract() {
        context().run(context -> {
            assertThat(context.getBean(AttachmentSettings.class))
                    .isEqualTo(new AttachmentSettings(DataSize.ofMegabytes(100), Duration.ofHours(24)));
            assertThat(context.getBeansOfType(RecurringTask.class)).hasSize(2);
            assertThat(data.resolve("files").resolve("incoming")).isDirectory();
        });
    }

    @Test
    void uploads_are_locked_and_coupled_inside_a_transaction_only() {
        context().run(context -> {
            Attachments attachments = context.getBean(Attachments.class);
            Desk desk = new Desk();

            assertThatThrownBy(() -> attachments.lockWaiting(desk.customer(), List.of()))
                    .isInstanceOf(IllegalTransactionStateException.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> assertThat(attachments.lockWaiting(desk.customer(), List.of(-1L)))
                            .containsExactly(-1L));
        });
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withPropertyValues("docket.data=" + data)
                .withUserConfiguration(Ground.class);
    }

    /** What lies below. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @EnableConfigurationProperties(DocketSettings.class)
    @Import({AttachmentsConfig.class, Attachments.class, AttachmentSweep.class})
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
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Events events() {
            return TestLedger.events();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
