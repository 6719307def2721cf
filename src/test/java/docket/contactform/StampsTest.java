package docket.contactform;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestClock;
import docket.platform.Keys;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms are handed out with. */
class StampsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final Stamps stamps = new Stamps(new Keys(new byte[32]), clock);

    @Test
    void a_stamp_tells_when_its_form_was_handed_out() {
        String stamp = stamps.fresh();
        clock.pass(Duration.ofHours(1));

        assertThat(stamps.find(stamp)).contains(new Stamp(NOW));
    }

    @Test
    void no_two_are_alike() {
        assertThat(stamps.fresh()).isNotEqualTo(stamps.fresh());
    }

    @Test
    void a_stamp_that_was_changed_is_none() {
        String stamp = stamps.fresh();
        char other = stamp.charAt(30) == 'A' ? 'B' : 'A';

        assertThat(stamps.find(stamp.substring(0, 30) + other + stamp.substring(31)))
                .isEmpty();
        assertThat(new Stamps(new Keys(new byte[33]), clock).find(stamp)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "ä", "'; DROP TABLE ticket"})
    void what_is_no_stamp_is_none(String sent) {
        assertThat(stamps.find(sent)).isEmpty();
    }

    @Test
    void less_than_three_seconds_are_haste_and_more_than_a_day_is_old() {
        Stamp stamp = new Stamp(NOW);

        assertThat(stamp.isHasty(NOW.plusMillis(2999))).isTrue();
        assertThat(stamp.isHasty(NOW.plusSeconds(3))).isFalse();
        assertThat(stamp.isOld(NOW.plus(Duration.ofHours(24)))).isFalse();
        assertThat(stamp.isOld(NOW.plus(Duration.ofHours(24)).plusMillis(1))).isTrue();
    }
}
