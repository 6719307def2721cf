package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** What is told as an outage (503, to be tried again) and what as a bug (500). */
class OutageTest {

    @Test
    void a_database_that_is_away_or_goes_away_is_an_outage() {
        for (String state : List.of("08006", "57P01", "57P03", "53300", "58030", "25006", "40001", "55P03")) {
            assertThat(Outage.of(new IllegalStateException(new SQLException("words", state))))
                    .as(state)
                    .isPresent();
        }
    }

    @Test
    void a_transaction_whose_connection_is_gone_is_an_outage() {
        SQLException closed = new SQLException("Connection is closed");
        assertThat(Outage.of(new TransactionSystemException("JDBC rollback failed", closed)))
                .isPresent();
    }

    @Test
    void a_full_disk_is_an_outage() {
        assertThat(Outage.of(new IOException("write: No space left on device"))).isPresent();
    }

    @Test
    void everything_else_is_a_bug() {
        assertThat(Outage.of(new SQLException("syntax error", "42601"))).isEmpty();
        assertThat(Outage.of(new SQLException("duplicate key", "23505"))).isEmpty();
        assertThat(Outage.of(new SQLException("no state"))).isEmpty();
        assertThat(Outage.of(new IllegalStateException("Sealing failed"))).isEmpty();
        assertThat(Outage.of(new IOException("Permission denied"))).isEmpty();
    }
}
