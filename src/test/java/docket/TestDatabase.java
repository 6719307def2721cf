package docket;

import com.zaxxer.hikari.HikariDataSource;
import docket.postgres.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The databases of the tests of this process: on the PostgreSQL that Docket brings along, or on the server that the
 * property {@code docket.test.postgres} names in the form of DOCKET_DATABASE_URL.
 */
public final class TestDatabase {

    /** Of this process alone, for others may run the tests of other classes meanwhile. */
    private static final Path FOLDER = Path.of(System.getProperty("docket.test.folder", "target/test-postgresql"));

    private static final Pattern URL = Pattern.compile("postgresql://(.*):(.*)@(.*)/(.*)");
    private static final String SERVER = server();
    private static final HikariDataSource POOL = open(create("docket_test"));
    private static final Jdbi JDBI = jdbi(POOL);

    private TestDatabase() {}

    /** The pool of a freshly migrated database that all tests of front doors share. */
    public static DataSource dataSource() {
        return POOL;
    }

    public static Jdbi jdbi() {
        return JDBI;
    }

    public static TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(POOL));
    }

    /** Where the PostgreSQL that Docket brings along is unpacked, unless the tests use another. */
    public static Path folder() {
        return FOLDER;
    }

    /** Makes an empty database, in the place of one of that name, and answers its address for DOCKET_DATABASE_URL. */
    public static String create(String name) {
        Matcher server = parse(SERVER);
        try (Connection connection = DriverManager.getConnection(jdbcUrl(SERVER), server.group(1), server.group(2));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://" + server.group(1) + ":" + server.group(2) + "@" + server.group(3) + "/" + name;
    }

    /** The same address in the form of JDBC, without user and password. */
    public static String jdbcUrl(String url) {
        return "jdbc:postgresql://" + parse(url).group(3) + "/" + parse(url).group(4);
    }

    private static String server() {
        String given = System.getProperty("docket.test.postgres", "");
        if (!given.isEmpty()) {
            return given;
        }
        Postgres postgres = Postgres.start(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return "postgresql://" + postgres.username() + ":" + postgres.password()
                + postgres.jdbcUrl().replaceFirst("jdbc:postgresql://", "@");
    }

    private static Matcher parse(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the address of a database");
        }
        return matcher;
    }

    private static HikariDataSource open(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(jdbcUrl(url));
        pool.setUsername(parse(url).group(1));
        pool.setPassword(parse(url).group(2));
        pool.setMaximumPoolSize(20);
        Flyway.configure().dataSource(pool).load().migrate();
        return pool;
    }

    private static Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(new TransactionAwareDataSourceProxy(dataSource)).installPlugin(new SqlObjectPlugin());
        List.of(String.class, Long.class)
                .forEach(type -> jdbi.registerArrayType(type, type == String.class ? "text" : "bigint"));
        return jdbi;
    }
}
