package docket.connections;

import docket.platform.DocketSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what every request and every answer passes into Tomcat, before anything that looks at them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConnectionsConfig {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> connections(DocketSettings settings) {
        return factory -> factory.addEngineValves(
                new SafeHeaders(settings.isHttps()), new TrustedProxies(settings.trustedProxies()));
    }
}
