package docket.queues;

import docket.events.Actor;
import docket.platform.Failure;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/**
 * The front door to what lies behind a ticket: whose question it is, and what happened to it. A ticket that the member does
 * not see is {@link Failure.NotFound}.
 */
@Component
public class Background {

    private final BackgroundSql sql;

    Background(Jdbi jdbi) {
        this.sql = jdbi.onDemand(BackgroundSql.class);
    }

    /** The person whose question the ticket is. */
    public Asker asker(Actor.Staff actor, long ticketId) {
        return sql.asker(actor, ticketId).orElseThrow(() -> new Failure.NotFound("ticket"));
    }

    /**
     * What happened to the ticket, latest first; nothing where there is no such ticket.
     *
     * @param before only deeds with a smaller id
     * @param limit the most to answer
     */
    public List<Deed> history(Actor.Staff actor, long ticketId, long before, int limit) {
        return sql.history(actor, ticketId, before, limit);
    }
}
