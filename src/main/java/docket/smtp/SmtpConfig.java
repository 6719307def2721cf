package docket.smtp;

import docket.platform.DocketSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the way to the mail server of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, DkimSettings.class})
class SmtpConfig {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Smtp smtp(SmtpSettings settings, DkimSettings dkim, DocketSettings docket, Clock clock) {
        return new Smtp(settings, dkim.signer(), docket.publicHost(), PATIENCE, clock);
    }
}
