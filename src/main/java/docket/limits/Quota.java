package docket.limits;

import docket.platform.Failure;
import java.time.Duration;

/**
 * What came of taking one from a limit.
 *
 * @param granted whether there was one
 * @param left how many more there are at once
 * @param seconds until there is one again where there was none, else until all are there again
 */
public record Quota(Limit limit, Rate rate, boolean granted, long left, long seconds) {

    /** The limit as clients read it, in the field RateLimit-Policy: {@code "token";q=1000;w=10}. */
    public String policy() {
        return '"' + limit.word() + "\";q=" + rate.burst() + ";w=" + rate.secondsToFill();
    }

    /** What is left of it, in the field RateLimit: {@code "token";r=999;t=1}. */
    public String rest() {
        return '"' + limit.word() + "\";r=" + left + ";t=" + seconds;
    }

    /** Goes on only where there was one; {@link Failure.TooMany} says when to come again. */
    public void require() {
        if (!granted) {
            throw new Failure.TooMany("Too many requests: the limit by " + limit.word(), Duration.ofSeconds(seconds));
        }
    }
}
