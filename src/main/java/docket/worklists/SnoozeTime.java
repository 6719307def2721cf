package docket.worklists;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Until when somebody puts a ticket aside: {@code tomorrow}, {@code monday}, or a time of a form's, in the reader's zone. */
public final class SnoozeTime {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private SnoozeTime() {}

    /** The time that is meant; empty where it can't be read. */
    public static Optional<Instant> of(String wanted, ZonedDateTime now) {
        return switch (wanted) {
            case "tomorrow" -> Optional.of(now.plusDays(1).with(MORNING).toInstant());
            case "monday" ->
                Optional.of(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .with(MORNING)
                        .toInstant());
            default -> local(wanted, now);
        };
    }

    private static Optional<Instant> local(String wanted, ZonedDateTime now) {
        try {
            return Optional.of(LocalDateTime.parse(wanted).atZone(now.getZone()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
