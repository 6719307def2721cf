package docket.edge;

import static org.assertj.core.api.Assertions.assertThat;

import docket.platform.Secret;
import org.junit.jupiter.api.Test;

/** What the log says of a request's path. */
class LoggedPathTest {

    @Test
    void no_secret_of_a_link_is_in_the_log() {
        String secret = Secret.random().reveal();
        for (String path : new String[] {"/login/link/", "/setup/"}) {
            assertThat(LoggedPath.masked(path + secret)).isEqualTo(path + "…");
        }
        assertThat(LoggedPath.masked("/t/" + "0a".repeat(20))).isEqualTo("/t/…");
    }

    @Test
    void what_is_no_secret_stays() {
        for (String path :
                new String[] {"/v3/tickets/9223372036854775807/reply", "/t/OAHJ", "/staff/v1/canned-texts"}) {
            assertThat(LoggedPath.masked(path)).isEqualTo(path);
        }
    }
}
