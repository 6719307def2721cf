package docket.requests;

import docket.events.Actor;
import docket.platform.Failure;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** The front door by which customers' people look through their tickets. */
@Component
public class Requests {

    private final RequestSql sql;

    Requests(Jdbi jdbi) {
        this.sql = jdbi.onDemand(RequestSql.class);
    }

    /**
     * Some of the tickets that the actor sees, newest first.
     *
     * @param before only those with a smaller id; {@link Long#MAX_VALUE}: from the newest on
     * @param limit the most to answer
     */
    public RequestPage list(Actor.Customer actor, RequestFilter filter, long before, int limit) {
        Actor.Customer eyes = filter.own() ? actor.withoutAccount() : actor;
        List<Request> rows = sql.list(eyes, filter, before, limit + 1);
        boolean more = rows.size() > limit;
        return new RequestPage(more ? rows.subList(0, limit) : rows, more);
    }

    /** One of them; {@link Failure.NotFound} where the actor does not see it. */
    public Request get(Actor.Customer actor, long id) {
        return sql.find(actor, id).orElseThrow(() -> new Failure.NotFound("ticket"));
    }
}
