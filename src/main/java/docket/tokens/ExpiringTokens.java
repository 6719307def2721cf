package docket.tokens;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the ledger which tokens are going to end, so that their owners can be told: 30 and 7 days before, once each. */
@Component
class ExpiringTokens {

    private static final Actor ACTOR = new Actor.Docket(Origin.JOB);
    private static final int[] DAYS_BEFORE = {7, 30};

    private final ApiTokenSql sql;
    private final Events events;

    ExpiringTokens(Jdbi jdbi, Events events) {
        this.sql = jdbi.onDemand(ApiTokenSql.class);
        this.events = events;
    }

    /** Warns of the tokens of which nobody was warned yet; mark and event are one, so each is warned of once. */
    @Transactional
    public void warn() {
        for (int days : DAYS_BEFORE) {
            sql.warn(days).forEach(id -> events.append(ACTOR, new TokenEvent.TokenExpiring(id, days)));
        }
    }
}
