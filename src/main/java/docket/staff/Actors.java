package docket.staff;

import docket.events.Actor;
import docket.events.Origin;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Tells who a person is as an actor: what signing in and a token come to. */
@Component
public class Actors {

    private final ActorSql sql;

    Actors(Jdbi jdbi) {
        this.sql = jdbi.onDemand(ActorSql.class);
    }

    /** The person as an actor; empty where it may do nothing: disabled, of a retired account, staff without a role. */
    public Optional<Actor> find(long personId, Origin origin) {
        return sql.find(personId).map(row -> row.actor(origin));
    }

    /** All members of staff who may do something, in the order of names. */
    public List<Colleague> listStaff(Origin origin) {
        return sql.listStaff().stream()
                .map(row -> new Colleague(row.name(), row.staff(origin)))
                .toList();
    }
}
