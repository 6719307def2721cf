package docket.queues;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on what lies behind a ticket. */
interface BackgroundSql {

    /** Proved addresses come first; what a contact typed into a form proves nothing. */
    @SqlQuery("""
            SELECT person.id, person.name, person.kind, person.phone, person.company, person.language,
                person.disabled_at IS NOT NULL AS disabled,
                ARRAY(
                    SELECT address
                    FROM person_email
                    WHERE person_id = person.id AND verified_at IS NOT NULL
                    ORDER BY id) AS proved,
                ARRAY(
                    SELECT address
                    FROM person_email
                    WHERE person_id = person.id AND verified_at IS NULL
                    UNION ALL
                    SELECT person.email
                    WHERE person.email IS NOT NULL) AS claimed
            FROM ticket AS t
            JOIN person ON person.id = t.person_id
            WHERE <visible>
                AND t.id = :id
            """)
    @RegisterConstructorMapper(Asker.class)
    Optional<Asker> asker(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery("""
            SELECT event.id, event.at, event.type, event.actor, person.name AS who, other.name AS whom,
                ARRAY(SELECT jsonb_array_elements_text(event.detail -> 'fields')) AS fields
            FROM ticket AS t
            JOIN event ON event.object_id = t.id AND starts_with(event.type, 'ticket.')
            LEFT JOIN person ON person.id = event.actor_id AND event.actor IN ('customer', 'staff')
            LEFT JOIN person AS other
                ON other.id = CAST(coalesce(event.detail ->> 'assigneeId', event.detail ->> 'personId') AS bigint)
            WHERE <visible>
                AND t.id = :id
                AND event.id < :before
            ORDER BY event.id DESC
            LIMIT :limit
            """)
    @RegisterConstructorMapper(Deed.class)
    List<Deed> history(
            @VisibleTo Actor actor, @Bind("id") long id, @Bind("before") long before, @Bind("limit") int limit);
}
