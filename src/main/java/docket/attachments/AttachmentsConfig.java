package docket.attachments;

import docket.platform.DocketSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the file store into the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentsConfig {

    @Bean
    FileStore fileStore(DocketSettings docket) {
        return new FileStore(docket.data().resolve("files"));
    }
}
