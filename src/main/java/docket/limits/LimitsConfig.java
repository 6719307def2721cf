package docket.limits;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the limits their settings and their clock, which only moves on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitsConfig {

    @Bean
    TimeMeter timeMeter() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
