package docket.tickets;

import docket.platform.Keys;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the statements on tickets together with the key that seals their secrets. */
@Configuration(proxyBeanMethods = false)
class TicketsConfig {

    @Bean
    TicketSql ticketSql(Jdbi jdbi, Keys keys) {
        ReadHash.sealIn(jdbi, keys);
        return jdbi.onDemand(TicketSql.class);
    }
}
