package docket.participants;

import docket.events.Actor;
import docket.platform.EmailAddress;
import docket.tickets.VisibleTo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on those who take part in tickets. */
@RegisterConstructorMapper(Participant.class)
interface ParticipantSql {

    /** A {@link Participant}. */
    String COLUMNS = """
            person.id AS person_id, person.name,
            (SELECT address
                FROM person_email
                WHERE person_id = person.id
                    AND verified_at IS NOT NULL
                ORDER BY id
                LIMIT 1) AS address
            """;

    @SqlQuery("SELECT " + COLUMNS + """
            FROM ticket AS t
            JOIN participant ON participant.account_id = t.owner_id AND participant.ticket_id = t.id
            JOIN person ON person.id = participant.person_id
            WHERE <visible>
                AND t.id = :ticketId
            ORDER BY participant.added_at, person.id
            """)
    List<Participant> list(@VisibleTo Actor actor, @Bind("ticketId") long ticketId);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM person
            WHERE person.id = :personId
                AND person.account_id = :accountId
                AND person.kind = 'customer'
                AND person.disabled_at IS NULL
            """)
    Optional<Participant> candidate(@Bind("accountId") long accountId, @Bind("personId") long personId);

    @SqlQuery("""
            SELECT person_id
            FROM person_email
            WHERE key = :key
                AND verified_at IS NOT NULL
            """)
    Optional<Long> owner(@BindMethods EmailAddress address);

    @SqlUpdate("""
            INSERT INTO participant (person_id, ticket_id, account_id, added_at)
            VALUES (:personId, :ticketId, :accountId, :now)
            ON CONFLICT DO NOTHING
            """)
    int insert(
            @Bind("accountId") long accountId,
            @Bind("ticketId") long ticketId,
            @Bind("personId") long personId,
            @Bind("now") Instant now);

    @SqlUpdate("""
            DELETE FROM participant
            WHERE person_id = :personId
                AND ticket_id = :ticketId
            """)
    void delete(@Bind("ticketId") long ticketId, @Bind("personId") long personId);
}
