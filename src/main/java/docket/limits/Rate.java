package docket.limits;

import docket.platform.StartRefused;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many in a time, come back evenly, and so many at once: {@code 100/s burst 1000}.
 *
 * @param burst the most at once: what is there after a rest
 */
public record Rate(long count, Duration time, long burst) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,8})/(s|min|h)(?: burst ([1-9]\\d{0,8}))?");

    /** Reads {@code 100/s burst 1000}; the time is s, min or h, and without a burst it is the count. */
    public static Rate valueOf(String written) {
        Matcher rate = WRITTEN.matcher(written.strip());
        if (!rate.matches()) {
            throw new StartRefused("A limit (DOCKET_LIMITS_…) is \"" + written
                    + "\", but has to be like \"100/s burst 1000\", \"60/min\" or \"10/h\".");
        }
        Duration time = switch (rate.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        String burst = rate.group(3) == null ? rate.group(1) : rate.group(3);
        return new Rate(Long.parseLong(rate.group(1)), time, Long.parseLong(burst));
    }

    /** How long it takes until all are there again, when none is; in full seconds. */
    long secondsToFill() {
        return Math.ceilDiv(burst * time.toSeconds(), count);
    }
}
