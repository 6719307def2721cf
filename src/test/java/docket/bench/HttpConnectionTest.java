package docket.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import docket.TestServer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The bench's client reads whole answers, and takes none but a 200 for one. */
class HttpConnectionTest {

    private final int port =
            URI.create(TestServer.address(TestServer.context())).getPort();

    @Test
    void answers_are_read_whole_on_one_connection_and_after_the_server_closed_it() throws IOException {
        Owner owner = Owner.of(1, 1, 3, TestServer.customer().token(), new long[0]);
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send(Operation.CREATE.request(owner, 0));
            assertThat(connection.body()).startsWith("{\"id\":").endsWith("]}");
            for (int i = 0; i < 150; i++) {
                connection.send(Operation.LIST.request(owner, 0));
                assertThat(connection.body()).startsWith("[{\"id\":").endsWith("}]");
            }
        }
    }

    @Test
    void any_other_status_is_a_failure() throws IOException {
        Owner stranger = Owner.of(1, 1, 3, "dkt_nobody", new long[0]);
        try (HttpConnection connection = new HttpConnection(port)) {
            assertThatIOException()
                    .isThrownBy(() -> connection.send(Operation.LIST.request(stranger, 0)))
                    .withMessageContaining("401");
        }
    }
}
