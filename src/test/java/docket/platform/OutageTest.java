package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** Which exceptions come of an outage, to be tried again, and which are bugs. */
class OutageTest {

    @Test
    void a_database_that_is_away_full_or_locked_is_an_outage() {
        for (String state : new String[] {
            "08006", "08001", "53100", "53300", "57P01", "57014", "58030", "25006", "40001", "40P01", "55P03"
        }) {
            assertThat(Outage.of(sql(state))).as(state).isPresent();
        }
        assertThat(Outage.of(new SQLTransientConnectionException("no connection in time")))
                .isPresent();
        assertThat(Outage.of(new IOException("No space left on device"))).isPresent();
    }

    @Test
    void it_is_found_at_the_ground_of_what_was_thrown_and_tells_when_to_come_again() {
        RuntimeException thrown = new IllegalStateException(new RuntimeException(sql("08006")));

        assertThat(Outage.of(thrown).orElseThrow().retryAfter()).isPositive();
    }

    @Test
    void a_broken_statement_or_rule_is_a_bug() {
        for (String state : new String[] {"23505", "42601", "22P02", "", null}) {
            assertThat(Outage.of(sql(state))).as(state).isEmpty();
        }
        assertThat(Outage.of(new IOException("Stream closed"))).isEmpty();
        assertThat(Outage.of(new IllegalStateException())).isEmpty();
    }

    @Test
    void a_transaction_whose_connection_is_gone_is_an_outage() {
        SQLException closed = new SQLException("Connection is closed");

        assertThat(Outage.of(new TransactionSystemException("JDBC rollback failed", closed)))
                .isPresent();
    }

    @Test
    void a_lock_that_was_not_to_be_had_is_told_apart() {
        assertThat(Outage.isLockTimeout(new RuntimeException(sql("55P03")))).isTrue();
        assertThat(Outage.isLockTimeout(sql("40P01"))).isFalse();
    }

    private static SQLException sql(@Nullable String state) {
        return new SQLException("Planned by the test", state);
    }
}
