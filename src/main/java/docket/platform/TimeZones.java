package docket.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time zones that people live in, by their IANA names. */
public final class TimeZones {

    private static final String DEFAULT = "UTC";
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    private TimeZones() {}

    /** Whether there is a zone of that name. */
    public static boolean isKnown(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** The names of the zones of places, in order; such as Etc/GMT-3 are left out. */
    public static List<String> places() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> PLACE.matcher(zone).lookingAt() || zone.equals(DEFAULT))
                .sorted()
                .toList();
    }

    /** The zone that was asked for, UTC where none was; also UTC beside a problem where it is unknown. */
    public static String check(Problems problems, @Nullable String zone) {
        if (zone == null) {
            return DEFAULT;
        }
        if (!isKnown(zone)) {
            problems.add("timeZone", "must be an IANA time zone such as Europe/Amsterdam");
            return DEFAULT;
        }
        return zone;
    }
}
