package docket.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.platform.Failure;
import docket.platform.StartRefused;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much anybody gets, when there is more, and who counts as one. */
class LimitsTest {

    private final Stopwatch stopwatch = new Stopwatch();
    private final Limits limits = new Limits(
            new LimitSettings(
                    Rate.valueOf("2/s burst 5"),
                    Rate.valueOf("1/s"),
                    Rate.valueOf("1/s"),
                    Rate.valueOf("60/min"),
                    Rate.valueOf("10/h"),
                    Rate.valueOf("20/h"),
                    Rate.valueOf("3/h"),
                    Rate.valueOf("60/h")),
            stopwatch);

    @Test
    void a_burst_is_taken_and_the_next_is_refused_until_the_time_that_is_told() {
        take(Limit.SUBMITTER, 10);

        Quota refused = limits.take(Limit.SUBMITTER, "key");
        assertThatThrownBy(refused::require)
                .isInstanceOfSatisfying(
                        Failure.TooMany.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(6)));

        stopwatch.pass(Duration.ofMinutes(6).minusSeconds(1));
        assertThat(limits.take(Limit.SUBMITTER, "key"))
                .returns(false, Quota::granted)
                .returns(1L, Quota::seconds);
        stopwatch.pass(Duration.ofSeconds(1));
        take(Limit.SUBMITTER, 1);
        assertThat(limits.take(Limit.SUBMITTER, "key").granted()).isFalse();
    }

    @Test
    void a_rest_gives_the_whole_burst_back_and_no_more() {
        take(Limit.TOKEN, 5);

        stopwatch.pass(Duration.ofHours(1));

        take(Limit.TOKEN, 5);
        assertThat(limits.take(Limit.TOKEN, "key").granted()).isFalse();
    }

    @Test
    void neither_another_key_nor_another_limit_is_touched() {
        take(Limit.ADDRESS, 1);
        assertThat(limits.take(Limit.ADDRESS, "key").granted()).isFalse();

        assertThat(limits.take(Limit.ADDRESS, "other").granted()).isTrue();
        assertThat(limits.take(Limit.SESSION, "key").granted()).isTrue();
    }

    @Test
    void clients_can_read_what_the_limit_is_and_what_is_left() {
        assertThat(limits.take(Limit.TOKEN, "key"))
                .returns("\"token\";q=5;w=3", Quota::policy)
                .returns("\"token\";r=4;t=1", Quota::rest);
        take(Limit.TOKEN, 4);
        assertThat(limits.take(Limit.TOKEN, "key").rest()).isEqualTo("\"token\";r=0;t=1");
    }

    @Test
    void an_address_of_ipv6_is_counted_with_its_network_and_one_of_ipv4_alone() {
        assertThat(limits.takeFrom("2001:db8:1:2::1").granted()).isTrue();
        assertThat(limits.takeFrom("2001:db8:1:2:3:4:5:6").granted()).isFalse();
        assertThat(limits.takeFrom("2001:db8:1:3::1").granted()).isTrue();
        assertThat(limits.takeFrom("203.0.113.1").granted()).isTrue();
        assertThat(limits.takeFrom("203.0.113.2").granted()).isTrue();
        assertThat(limits.takeFrom("::ffff:203.0.113.1").granted()).isFalse();
    }

    @Test
    void a_rate_may_name_its_burst() {
        assertThat(Rate.valueOf("100/s burst 1000")).isEqualTo(new Rate(100, Duration.ofSeconds(1), 1000));
        assertThat(Rate.valueOf("60/min")).isEqualTo(new Rate(60, Duration.ofMinutes(1), 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "0/s", "-1/s", "1/day", "1/s burst", "1/s burst 0", "1000000000000/s"})
    void a_rate_that_is_none_refuses_the_start(String written) {
        assertThatThrownBy(() -> Rate.valueOf(written))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("100/s burst 1000");
    }

    private void take(Limit limit, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.take(limit, "key").granted()).isTrue();
        }
    }

    /** A clock of limits that stands still until a test moves it on. */
    private static final class Stopwatch implements TimeMeter {

        private long nanos = Long.MAX_VALUE / 2;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
