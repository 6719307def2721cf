package docket.platform;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time zones that people live in, by their IANA names. */
public final class TimeZones {

    private static final String DEFAULT = "UTC";

    private TimeZones() {}

    /** The zone that was asked for, UTC where none was; also UTC beside a problem where it is unknown. */
    public static String check(Problems problems, @Nullable String zone) {
        if (zone == null) {
            return DEFAULT;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add("timeZone", "must be an IANA time zone such as Europe/Amsterdam");
            return DEFAULT;
        }
        return zone;
    }
}
