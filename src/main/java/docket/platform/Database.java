package docket.platform;

import docket.postgres.Postgres;
import docket.postgres.PostgresRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL server that Docket works on: one that the settings name, else one that it brings along and stops. */
final class Database implements JdbcConnectionDetails, AutoCloseable {

    private static final int OLDEST_VERSION = 15;

    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final @Nullable Postgres ours;

    private Database(String jdbcUrl, String username, String password, @Nullable Postgres ours) {
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
        this.ours = ours;
    }

    /** Opens the database; {@link StartRefused} where there is none, or one that may lose what it acknowledged. */
    static Database open(DatabaseSettings settings, Path data) {
        Database database = settings.url() == null ? embedded(data) : at(settings.url());
        try {
            database.check(settings.allowUnsafe());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private static Database embedded(Path data) {
        try {
            Postgres postgres = Postgres.start(data.resolve("postgresql"));
            return new Database(postgres.jdbcUrl(), postgres.username(), postgres.password(), postgres);
        } catch (PostgresRefused e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads {@code postgresql://user:password@host:port/name?option=value}, the form of libpq (PostgreSQL, 34.1.1.2). */
    static Database at(String url) {
        try {
            URI uri = new URI(url);
            String user = uri.getRawUserInfo();
            boolean known = List.of("postgresql", "postgres").contains(String.valueOf(uri.getScheme()));
            if (!known
                    || uri.getHost() == null
                    || user == null
                    || uri.getRawPath().length() < 2) {
                throw new URISyntaxException("", "not of that form");
            }
            int colon = user.indexOf(':');
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new Database(
                    "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort())
                            + uri.getRawPath() + query,
                    decode(colon < 0 ? user : user.substring(0, colon)),
                    decode(colon < 0 ? "" : user.substring(colon + 1)),
                    null);
        } catch (URISyntaxException e) {
            throw new StartRefused("DOCKET_DATABASE_URL is not of the form postgresql://user:password@host:5432/name");
        }
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private void check(boolean allowUnsafe) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement statement = connection.createStatement()) {
            if (Integer.parseInt(show(statement, "server_version_num")) / 10_000 < OLDEST_VERSION) {
                throw new StartRefused("Docket needs PostgreSQL 15 or later; the server is "
                        + show(statement, "server_version") + ".");
            }
            if (!show(statement, "server_encoding").equals("UTF8")) {
                throw new StartRefused("Docket needs a database of encoding UTF8; this one is "
                        + show(statement, "server_encoding") + ".");
            }
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                if (show(statement, setting).equals("off") && !allowUnsafe) {
                    throw new StartRefused("The database server has " + setting + " off and may lose acknowledged"
                            + " tickets; switch it on, or set DOCKET_DATABASE_ALLOW_UNSAFE=true.");
                }
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at " + jdbcUrl.replaceAll("\\?.*", "") + " can't be used: "
                            + String.valueOf(e.getMessage()).replace('\n', ' '),
                    e);
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
    }
}
