package docket.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.Together;
import docket.limits.Limits;
import docket.platform.Failure;
import docket.platform.Secret;
import docket.signin.Newcomer;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Who is slowed down, and for how long. */
class ThrottleTest {

    private final Throttle throttle = TestServer.part(Throttle.class);
    private final String subject = Secret.random().reveal();

    /** Where nobody else tried anything. */
    private final String network = "2001:db8:%x:%x::"
            .formatted(
                    ThreadLocalRandom.current().nextInt(0x10000),
                    ThreadLocalRandom.current().nextInt(0x10000));

    private boolean tries(String address, String what) {
        try {
            throttle.begin(Newcomer.visitorFrom(address, null), what, 0);
            return true;
        } catch (Failure.TooMany e) {
            return false;
        }
    }

    @Test
    void tries_at_the_same_moment_count_all() throws Exception {
        Callable<Boolean> guess = () -> tries(network + "1", subject);

        assertThat(Together.run(Collections.nCopies(20, guess)))
                .filteredOn(judged -> judged)
                .hasSize(5);
    }

    @Test
    void the_wait_is_told_in_seconds() {
        while (tries(network + "2", subject)) {}

        assertThatThrownBy(() -> throttle.begin(Newcomer.visitorFrom("192.0.2.3", null), subject, 0))
                .isInstanceOfSatisfying(
                        Failure.TooMany.class,
                        e -> assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    @Test
    void a_network_that_tries_one_account_after_the_other_waits_and_others_do_not() {
        int judged = 0;
        while (tries(network + Integer.toHexString(judged + 1), subject + judged)) {
            judged++;
        }

        assertThat(judged).isEqualTo(50);
        assertThat(tries("2001:db8:1:3::1", subject + "other")).isTrue();
    }

    @Test
    void a_network_is_an_ipv4_address_or_a_half_of_ipv6() {
        assertThat(Limits.network("192.0.2.7")).isNotEqualTo(Limits.network("192.0.2.8"));
        assertThat(Limits.network("2001:db8::1")).isEqualTo(Limits.network("2001:db8::ffff:2"));
        assertThat(Limits.network("2001:db8::1")).isNotEqualTo(Limits.network("2001:db8:0:1::1"));
        assertThat(Limits.network("::ffff:192.0.2.7")).isEqualTo(Limits.network("192.0.2.7"));
    }
}
