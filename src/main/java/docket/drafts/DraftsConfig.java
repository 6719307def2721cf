package docket.drafts;

import docket.platform.Loop;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the statements on drafts, and lets the server release what is held; the command line never does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
class DraftsConfig {

    @Bean
    DraftSql draftSql(Jdbi jdbi) {
        return jdbi.onDemand(DraftSql.class);
    }

    @Bean
    @ConditionalOnWebApplication
    Loop replyReleases(Releaser releaser) {
        return new Loop("reply-releases", 1, releaser::releaseNext);
    }
}
