package docket;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of the tests of this process: real PostgreSQL, freshly migrated. */
public final class TestDatabase {

    private static final HikariDataSource POOL = open(URI.create(
            System.getProperty("docket.database.url", "postgresql://docket:docket@127.0.0.1:5432/docket_test")));
    private static final Jdbi JDBI = jdbi(POOL);

    private TestDatabase() {}

    public static DataSource dataSource() {
        return POOL;
    }

    public static Jdbi jdbi() {
        return JDBI;
    }

    public static TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(POOL));
    }

    private static HikariDataSource open(URI url) {
        List<String> user = List.of(url.getUserInfo().split(":", 2));
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath());
        pool.setUsername(user.getFirst());
        pool.setPassword(user.getLast());
        pool.setMaximumPoolSize(20);
        Flyway flyway = Flyway.configure().dataSource(pool).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        return pool;
    }

    private static Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(new TransactionAwareDataSourceProxy(dataSource)).installPlugin(new SqlObjectPlugin());
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(String.class, "text");
        return jdbi;
    }
}
