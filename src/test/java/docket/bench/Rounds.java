package docket.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * The rounds of one operation: by HTTP, and by bare JDBC with the settings that the server's own connections have.
 *
 * @param pool a pool that is set up as the server's
 * @param counted how long a round counts
 */
record Rounds(List<Owner> owners, HikariDataSource pool, Duration counted) {

    private static final int[] THREADS = {1, 2, 4, 8, 16};

    /** The most that the database does, and with how many threads. */
    record Ceiling(double perSecond, int threads) {

        Ceiling better(Ceiling other) {
            return other.perSecond > perSecond ? other : this;
        }
    }

    /** The server's answers, after a warm-up of a quarter of a round. */
    Load.Result http(Operation operation, int port, int connections) throws Exception {
        return new Load(counted.dividedBy(4), counted).run(connections, () -> client(operation, port));
    }

    /** A fifth of a round for each number of threads. */
    Ceiling ceiling(Replay replay) throws Exception {
        Ceiling best = new Ceiling(0, 0);
        Load part = new Load(counted.dividedBy(20), counted.dividedBy(THREADS.length));
        for (int threads : THREADS) {
            Load.Result result = part.run(threads, () -> replay.worker(connect(), owners));
            best = best.better(new Ceiling(result.perSecond(), threads));
        }
        return best;
    }

    private Load.Worker client(Operation operation, int port) {
        HttpConnection connection = new HttpConnection(port);
        return new Load.Worker() {
            @Override
            public void once() throws IOException {
                Draw draw = Draw.any(owners, 0);
                connection.send(operation.request(draw.owner(), draw.ticketId()));
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        settings.setProperty("user", pool.getUsername());
        settings.setProperty("password", pool.getPassword());
        // The driver takes text only; what is set up may be numbers.
        settings.replaceAll((name, value) -> value.toString());
        Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute(pool.getConnectionInitSql());
        }
        return connection;
    }
}
