package docket.mailsync;

import java.time.Duration;

/**
 * How quick the fetching of mail is.
 *
 * @param look how often to look for other mailboxes, and for such as nobody fetches
 * @param lease how long a process that died has its mailboxes
 * @param pause before the next connection, where one has failed; twice as long after each that fails again
 * @param longestPause the most of that
 * @param poll how often to ask a server for new mail, even though it should tell
 */
record Pace(Duration look, Duration lease, Duration pause, Duration longestPause, Duration poll) {

    static final Pace USUAL = new Pace(
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1));

    /** The pause after so many failures, one after the other. */
    Duration pauseAfter(int failures) {
        Duration pause = pause().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
