package docket.signin;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Rows;
import docket.TestServer;
import docket.credentials.Factor;
import docket.links.Purpose;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is kept of signing in, and what is not. */
class SignInSweepTest {

    private static long rowsOf(Newcomer nora, String table) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT count(*) FROM " + table + " WHERE person_id = ?", nora.personId())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void what_has_ended_is_removed_and_the_rest_stays() {
        Newcomer ended = Newcomer.settles();
        ended.link(Purpose.SIGN_IN);
        ended.linksExpire().sessionsAge("8 days");
        Newcomer living = Newcomer.settles();
        living.link(Purpose.SIGN_IN);

        TestServer.part(SignInSweep.class).sweep();

        for (String table : List.of("sign_in_link", "session")) {
            assertThat(rowsOf(ended, table)).as(table).isZero();
            assertThat(rowsOf(living, table)).as(table).isPositive();
        }
        assertThat(rowsOf(living, "known_device")).isPositive();
    }

    @Test
    void no_secret_is_in_the_database_in_clear() {
        Newcomer nora = Newcomer.settles();
        SignedIn in = nora.signsIn();
        String link = nora.link(Purpose.RESET);
        Factor factor = nora.factor();

        Stream.concat(
                        Stream.of(Newcomer.PASSWORD, in.session(), String.valueOf(in.device()), link),
                        factor.secrets().stream())
                .forEach(secret -> assertThat(Rows.with(secret)).isZero());
        assertThat(Rows.with(nora.email().value()))
                .as("the search finds what is there")
                .isPositive();
    }
}
