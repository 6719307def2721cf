package docket.oidc;

import docket.platform.DocketSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the provider of what the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfig {

    @Bean
    Provider provider(OidcSettings settings, DocketSettings docket, Clock clock) {
        return new Provider(Client.of(settings, docket.publicUrl()), clock);
    }
}
