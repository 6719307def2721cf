package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import docket.TestServer;
import docket.v3.Api.Answer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A database that can be read only, as after a failover or on a full disk: reading goes on, writing says to come again. */
class ReadOnlyTest {

    @Test
    void a_ticket_is_answered_without_the_mark_and_a_reply_is_told_to_come_again() {
        try (ConfigurableApplicationContext server = TestServer.start("docket_read_only")) {
            Api api = Api.with(server, TestServer.customer(server).token());
            String path = "/v3/tickets/" + api.open("Disk failure").get("id");
            makeReadOnly(server);

            assertThat(api.get("/v3/tickets").json()).hasSize(1);
            JsonNode shown = api.get(path).json();
            assertThat(shown.get("replies")).hasSize(1);
            assertThat(shown.get("clientLastReadAt").longValue()).isZero();

            Answer refused = api.post(path + "/reply", "{\"title\": \"More\", \"content\": \"It still fails.\"}");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.errorCode()).isEqualTo(10007);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(api.get(path).json().get("replies")).hasSize(1);
        }
    }

    private static void makeReadOnly(ConfigurableApplicationContext server) {
        HikariDataSource pool = server.getBean(HikariDataSource.class);
        // Once it is full, none is just being opened: each connection after the emptying is read-only for sure.
        await().until(() -> pool.getHikariPoolMXBean().getTotalConnections() == pool.getMaximumPoolSize());
        server.getBean(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("ALTER DATABASE docket_read_only SET default_transaction_read_only = on"));
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
