package docket.queues;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the statements by which staff read tickets. */
@Configuration(proxyBeanMethods = false)
class QueuesConfig {

    @Bean
    QueueSql queueSql(Jdbi jdbi) {
        return jdbi.onDemand(QueueSql.class);
    }
}
