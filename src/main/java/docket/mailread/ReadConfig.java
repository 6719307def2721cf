package docket.mailread;

import docket.mailin.MailInSettings;
import docket.mime.Budgets;
import docket.mime.MailReader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what reads mail, within the budgets. */
@Configuration(proxyBeanMethods = false)
class ReadConfig {

    private static final int AT_ONCE = 4;

    @Bean
    MailReader mailReader(MailInSettings settings) {
        Budgets usual = Budgets.USUAL;
        return new MailReader(new Budgets(
                usual.depth(),
                usual.parts(),
                usual.headers(),
                usual.headerBytes(),
                usual.headBytes(),
                usual.textBytes(),
                settings.maxSize().toBytes(),
                usual.work(),
                usual.time()));
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService mailReaders() {
        return Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("mail-reader-", 0).factory());
    }
}
