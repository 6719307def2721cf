package docket.visitors;

import java.time.Duration;

/** How often signing in may fail before it has to wait: within a window each failure beyond doubles the wait. */
enum TryLimit {
    /** One account, by whoever it is not known to. */
    ACCOUNT(5, Duration.ofMinutes(15), Duration.ofDays(1)),
    /** One account, from a device that signed in to it before. */
    DEVICE(5, Duration.ofMinutes(15), Duration.ofDays(1)),
    /** One network: an IPv4 address, a /64 of IPv6. */
    NETWORK(50, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** The whole desk. */
    DESK(600, Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final int failures;
    private final Duration longest;
    private final Duration window;

    /**
     * A limit.
     *
     * @param failures the one that is first followed by a wait, of five seconds
     * @param longest the wait never grows longer
     * @param window the time after which the count begins anew
     */
    TryLimit(int failures, Duration longest, Duration window) {
        this.failures = failures;
        this.longest = longest;
        this.window = window;
    }

    /** Its figures as the statement takes them, in seconds. */
    Figures figures() {
        return new Figures(failures, longest.toSeconds(), window.toSeconds());
    }

    /** What a limit's statement binds. */
    public record Figures(int failures, long longest, long window) {}
}
