package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which database servers are taken, and what is said of those that are not. */
@Tag("postgres15")
class DatabaseTest {

    @Test
    void a_server_that_may_lose_what_it_acknowledged_is_taken_only_where_that_was_asked_for() throws SQLException {
        String url = TestDatabase.create("docket_unsafe");
        alter(url, "ALTER DATABASE docket_unsafe SET synchronous_commit = off");

        assertRefused(url)
                .hasMessage("The database server has synchronous_commit off and may lose acknowledged tickets;"
                        + " switch it on, or set DOCKET_DATABASE_ALLOW_UNSAFE=true.");
        Database.open(new DatabaseSettings(url, true), Path.of("unused")).close();
    }

    @Test
    void a_safe_server_is_taken_by_either_name_of_the_scheme() {
        String url = TestDatabase.create("docket_safe");
        for (String form : List.of(url, url.replace("postgresql://", "postgres://"), url + "?connectTimeout=5")) {
            try (Database database = Database.open(new DatabaseSettings(form, false), Path.of("unused"))) {
                assertThat(database.getJdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            }
        }
    }

    @Test
    void a_database_of_another_encoding_is_refused() throws SQLException {
        String url = TestDatabase.create("docket_latin");
        alter(TestDatabase.create("docket_beside"), "DROP DATABASE docket_latin");
        alter(
                TestDatabase.create("docket_beside"),
                "CREATE DATABASE docket_latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'");

        assertRefused(url).hasMessageContaining("encoding UTF8; this one is LATIN1");
    }

    @Test
    void an_address_of_another_form_is_refused_without_being_repeated() {
        for (String url : List.of(
                "jdbc:postgresql://docket:s3cret@localhost/docket",
                "mysql://docket:s3cret@localhost/docket",
                "postgresql://localhost/docket",
                "postgresql://docket:s3cret@localhost",
                "postgresql://docket:s3cret@localhost/",
                "postgresql://docket:s3 cret@localhost/docket",
                "s3cret")) {
            assertRefused(url)
                    .hasMessage("DOCKET_DATABASE_URL is not of the form postgresql://user:password@host:5432/name");
        }
    }

    @Test
    void a_server_that_can_not_be_reached_or_refuses_us_is_told_in_one_line_without_the_password() {
        URI here = URI.create(TestDatabase.create("docket_away"));
        for (String url : List.of(
                "postgresql://docket:s3cret@127.0.0.1:1/docket",
                "postgresql://docket:s3cret@nowhere.invalid/docket?sslmode=disable",
                "postgresql://docket:s3cret@127.0.0.1:" + here.getPort() + "/docket",
                "postgresql://" + here.getUserInfo() + "@127.0.0.1:" + here.getPort() + "/no_such_database")) {
            assertRefused(url)
                    .hasMessageContaining("can't be used")
                    .hasMessageContaining("jdbc:postgresql://" + URI.create(url).getHost());
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String url) {
        return assertThatThrownBy(() -> Database.open(new DatabaseSettings(url, false), Path.of("unused")))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("s3cret");
    }

    private static void alter(String url, String sql) throws SQLException {
        String[] login = String.valueOf(URI.create(url).getUserInfo()).split(":", 2);
        try (Connection connection = DriverManager.getConnection(TestDatabase.jdbcUrl(url), login[0], login[1]);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
