package docket.live;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that tell what of the news a member may hear. */
interface LiveSql {

    /** Of those entries the ones about a ticket that the member sees now; others than its own name it, where they have one. */
    @SqlQuery("""
            SELECT event.id, t.id AS ticket_id, coalesce(person.name, '') AS by_name
            FROM event
            JOIN ticket t ON t.id = CASE
                WHEN event.type LIKE 'ticket.%' THEN event.object_id
                ELSE CAST(event.detail ->> 'ticketId' AS bigint)
            END
            LEFT JOIN person ON person.id = event.actor_id AND event.actor IN ('customer', 'staff')
            WHERE event.id = ANY (:ids)
                AND <visible>
            """)
    @RegisterConstructorMapper(SeenEntry.class)
    List<SeenEntry> seen(@VisibleTo Actor.Staff member, @Bind("ids") List<Long> ids);

    /** The member's name, where the member sees that ticket. */
    @SqlQuery("""
            SELECT person.name
            FROM ticket t
            JOIN person ON person.id = :personId
            WHERE t.id = :ticketId
                AND <visible>
            """)
    Optional<String> nameAt(
            @VisibleTo Actor.Staff member, @Bind("personId") long personId, @Bind("ticketId") long ticketId);
}
