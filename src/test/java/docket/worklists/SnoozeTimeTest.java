package docket.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Until when a ticket is put aside. */
class SnoozeTimeTest {

    /** A Saturday; the clocks are put back in the night. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-10-24T23:30:00+02:00[Europe/Berlin]");

    @Test
    void words_mean_the_morning_of_a_day_where_the_reader_is() {
        assertThat(SnoozeTime.of("tomorrow", NOW)).contains(Instant.parse("2026-10-25T07:00:00Z"));
        assertThat(SnoozeTime.of("monday", NOW)).contains(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(SnoozeTime.of("monday", NOW.plusDays(2))).contains(Instant.parse("2026-11-02T07:00:00Z"));
    }

    @Test
    void a_time_of_a_form_is_the_readers_own() {
        assertThat(SnoozeTime.of("2026-10-24T08:15", NOW)).contains(Instant.parse("2026-10-24T06:15:00Z"));
        assertThat(SnoozeTime.of("soon", NOW)).isEmpty();
    }
}
