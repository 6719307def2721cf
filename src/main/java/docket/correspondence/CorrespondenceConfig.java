package docket.correspondence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Takes the settings of mails to customers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorrespondenceSettings.class)
class CorrespondenceConfig {}
