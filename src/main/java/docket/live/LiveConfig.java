package docket.live;

import docket.platform.Loop;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server read the ledger on for those who listen. */
@Configuration(proxyBeanMethods = false)
class LiveConfig {

    private static final Duration PAUSE = Duration.ofMillis(300);

    @Bean
    @ConditionalOnWebApplication
    Loop ledgerTail(Live live) {
        return new Loop("live", 1, live::follow, PAUSE);
    }
}
