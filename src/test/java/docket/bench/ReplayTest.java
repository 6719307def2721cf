package docket.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import docket.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request sends is noted, and sent again with the values of another request of its kind. */
class ReplayTest {

    private static final String INSERT_PARENT =
            "INSERT INTO bench_parent (owner_id, digest) VALUES (?, ?) RETURNING id";
    private static final String INSERT_CHILD =
            "INSERT INTO bench_child (parent_id, detail, token_id, request_id) VALUES (?, ?, ?, ?)";

    private static final String REQUEST_OF_ONE = "99724072f18b9473";
    private static final String REQUEST_OF_OTHER = "0fae13b2c5d6e7f8";

    private final Jdbi jdbi = TestDatabase.jdbi();
    private final Recorder recorder = new Recorder();
    private final DataSource noting = recorder.noting(TestDatabase.dataSource());
    private final Owner one = Owner.of(101, 151, 171, "one", new long[] {7});
    private final Owner other = Owner.of(102, 152, 172, "other", new long[] {8});

    @BeforeEach
    void make_tables() {
        jdbi.useHandle(handle -> handle.execute("""
                CREATE TABLE bench_parent (id bigint GENERATED ALWAYS AS IDENTITY (START 5000) PRIMARY KEY,
                    owner_id bigint NOT NULL, digest bytea NOT NULL);
                CREATE TABLE bench_child (parent_id bigint NOT NULL, detail text NOT NULL, token_id bigint NOT NULL,
                    request_id text NOT NULL);
                """));
    }

    @AfterEach
    void drop_tables() {
        jdbi.useHandle(handle -> handle.execute("DROP TABLE bench_parent, bench_child"));
    }

    @Test
    void a_replay_writes_with_its_own_owner_and_with_the_ids_that_it_was_given() throws Exception {
        Recording recorded = record(one, "any");
        Replay replay = Replay.of(recorded, record(other, "any"));
        assertThat(recorded.shape()).containsExactly("BEGIN", INSERT_PARENT, INSERT_CHILD, "COMMIT", "EACH_BY_ITSELF");
        assertThat(replay.statements()).isEqualTo(2);

        Connection connection = TestDatabase.dataSource().getConnection();
        try (Load.Worker worker = replay.worker(connection, List.of(other))) {
            worker.once();
        }

        Map<String, Object> row =
                jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, owner_id, encode(digest, 'hex') AS digest, detail, token_id, request_id
                        FROM bench_parent JOIN bench_child ON parent_id = id
                        ORDER BY id DESC LIMIT 1
                        """).mapToMap().one());
        assertThat(row)
                .containsEntry("owner_id", 102L)
                .containsEntry("token_id", 172L)
                .containsEntry("detail", "{\"id\": " + row.get("id") + ", \"ticket\": 8, \"note\": \"any\"}");
        assertThat(String.valueOf(row.get("request_id")))
                .matches("[0-9a-f]{16}")
                .isNotIn(REQUEST_OF_ONE, REQUEST_OF_OTHER);
        assertThat(row.get("digest")).isEqualTo(HexFormat.of().formatHex(other.tokenDigest()));
    }

    @Test
    void two_requests_that_differ_in_something_unknown_make_no_replay() throws Exception {
        Recording recorded = record(one, "37");
        Recording strange = record(other, "38");

        assertThatIllegalStateException()
                .isThrownBy(() -> Replay.of(recorded, strange))
                .withMessageContaining("does not know");
    }

    private Recording record(Owner owner, String note) throws SQLException, InterruptedException {
        long ticketId = owner.anyTicketId();
        String requestId = owner.equals(one) ? REQUEST_OF_ONE : REQUEST_OF_OTHER;
        recorder.begin();
        try (Connection connection = noting.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement parent = connection.prepareStatement(INSERT_PARENT);
                    PreparedStatement child = connection.prepareStatement(INSERT_CHILD)) {
                parent.setLong(1, owner.accountId());
                parent.setBytes(2, owner.tokenDigest());
                try (ResultSet rows = parent.executeQuery()) {
                    rows.next();
                    child.setLong(1, rows.getLong(1));
                    child.setString(
                            2,
                            "{\"id\": " + rows.getLong(1) + ", \"ticket\": " + ticketId + ", \"note\": \"" + note
                                    + "\"}");
                }
                child.setLong(3, owner.tokenId());
                child.setString(4, requestId);
                child.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } finally {
            recorder.end();
        }
        return new Recording(owner, ticketId, recorder.take());
    }
}
