package docket.signin;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Removes what has ended: links, sessions, old failures, and devices that were not used for half a year. */
@Component
class SignInSweep {

    private static final Duration FAILURES_KEPT = Duration.ofDays(1);
    private static final int DEVICE_DAYS = 180;

    private final Jdbi jdbi;

    SignInSweep(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void sweep() {
        jdbi.onDemand(LinkSql.class).sweep();
        jdbi.onDemand(SessionSql.class).sweep();
        jdbi.onDemand(ThrottleSql.class).sweep(FAILURES_KEPT.toSeconds());
        jdbi.onDemand(DeviceSql.class).sweep(DEVICE_DAYS);
    }
}
