package docket.events;

import docket.platform.Sha256;
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
        append(actor, event, null, null);
    }

    /**
     * Writes down what the actor did to a thing, with digests of it.
     *
     * @param before the thing as it was, a record; null: there was none
     * @param after the thing as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, Event event, @Nullable Object before, @Nullable Object after) {
        String detail = json.writeValueAsString(event);
        sql.insert(new NewEntry(clock.instant(), event, actor, detail, digest(before), digest(after)));
    }

    private byte @Nullable [] digest(@Nullable Object thing) {
        return thing == null ? null : Sha256.of(json.writeValueAsBytes(thing));
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

    /**
     * The ledger's end: before whatever the oldest running transaction may still write. Whoever reads a thing now and
     * follows from here misses nothing about it.
     */
    public Cursor now() {
        return sql.now();
    }
}
