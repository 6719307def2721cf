package docket.events;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's front door: append in the transaction of the change, read on from a cursor. */
@Component
public class Events {

    private final EventSql sql;
    private final JsonMapper json;
    private final Clock clock;

    Events(Jdbi jdbi, JsonMapper json, Clock clock) {
        this.sql = jdbi.onDemand(EventSql.class);
        this.json = json;
        this.clock = clock;
    }

    /** Writes down what the actor did; only inside the transaction that does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, Event event) {
        String detail = json.writeValueAsString(event);
        switch (actor) {
            case Actor.Customer customer -> append("customer", customer.personId(), event, detail);
            case Actor.Staff staff -> append("staff", staff.personId(), event, detail);
            case Actor.Site site -> append("site", site.tokenId(), event, detail);
            case Actor.Docket docket -> append("system", null, event, detail);
        }
    }

    private void append(String actor, @Nullable Long actorId, Event event, String detail) {
        sql.insert(clock.instant(), event, actor, actorId, detail);
    }

    /**
     * The entries after a place, oldest first. Entries of transactions younger than the oldest running one wait, so that
     * none that commits late is ever passed by; entries about one ticket come in the order in which they happened.
     *
     * @param limit the most entries to answer
     */
    public List<Entry> after(Cursor cursor, int limit) {
        return sql.after(cursor, limit);
    }
}
