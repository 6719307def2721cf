package docket.smtp;

import docket.platform.DocketSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the way to the mail server of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpConfig {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Smtp smtp(SmtpSettings settings, DocketSettings docket, Clock clock) {
        return new Smtp(settings, docket.publicHost(), PATIENCE, clock);
    }
}
