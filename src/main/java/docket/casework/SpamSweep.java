package docket.casework;

import docket.events.Actor;
import docket.events.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deletes tickets that nobody missed while they were spam for thirty days. */
@Component
class SpamSweep {

    static final int CHUNK = 100;

    private static final Duration SPAM_KEPT = Duration.ofDays(30);

    private final Casework casework;
    private final Clock clock;

    SpamSweep(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    /** Deletes them, a chunk a transaction. */
    void sweep() {
        Instant before = clock.instant().minus(SPAM_KEPT);
        int chunk;
        do {
            chunk = casework.deleteSpam(new Actor.Docket(Origin.JOB), before, CHUNK);
        } while (chunk == CHUNK);
    }
}
