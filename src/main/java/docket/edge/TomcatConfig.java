package docket.edge;

import docket.http.Drain;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Tomcat keep the contract where a request does not come as far as our code. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TomcatConfig {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> contractKeeper(ErrorAnswers errors) {
        return factory -> {
            factory.addEngineValves(new Drain());
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ErrorValve(errors)));
            factory.addConnectorCustomizers(connector -> {
                // TRACE is refused by our filters, in the contract's order and words.
                connector.setAllowTrace(true);
                // A client that waits for 100 Continue is told of a refusal before it sends anything.
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
                }
            });
        };
    }
}
