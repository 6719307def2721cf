package docket.correspondents;

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

/** Every statement on those whom a ticket writes to. */
@RegisterConstructorMapper(Correspondent.class)
interface CorrespondentSql {

    /** The address by which a person is known: the first that was proved. */
    String FIRST_PROVED = """
            (SELECT address
                FROM person_email
                WHERE person_id = person.id
                    AND verified_at IS NOT NULL
                ORDER BY id
                LIMIT 1)
            """;

    /**
     * Whom the ticket concerns as it stands now, an address once; people before addresses that somebody else named. The
     * desk's own addresses are nobody's, also with what was added to them after a plus. An address that staff added stays until
     * the ticket goes to another account.
     */
    String CONCERNED = """
            SELECT DISTINCT ON (lower(address)) kind, person_id, address, lower(address) AS key
            FROM (
                SELECT 1 AS rank, 'requester' AS kind, person.id AS person_id,
                    coalesce(
            """ + FIRST_PROVED + """
            , CASE WHEN person.kind = 'contact' THEN person.email END) AS address
                FROM ticket
                JOIN person ON person.id = ticket.person_id AND person.disabled_at IS NULL
                WHERE ticket.id = :ticketId
                UNION ALL
                SELECT 2, 'participant', person.id,
            """ + FIRST_PROVED + """
                FROM ticket
                JOIN participant ON participant.account_id = ticket.owner_id AND participant.ticket_id = ticket.id
                JOIN person ON person.id = participant.person_id AND person.disabled_at IS NULL
                WHERE ticket.id = :ticketId
                UNION ALL
                SELECT 3, 'to', NULL, unnest(email_to)
                FROM ticket
                WHERE id = :ticketId
                UNION ALL
                SELECT 4, 'cc', NULL, unnest(email_cc)
                FROM ticket
                WHERE id = :ticketId
                UNION ALL
                SELECT 5, kind, NULL, address
                FROM correspondent
                WHERE ticket_id = :ticketId
                    AND kind IN ('to', 'cc')
                    AND confirmed_at IS NOT NULL) AS named
            WHERE address IS NOT NULL
                AND NOT EXISTS (
                    SELECT FROM mailbox
                    WHERE lower(named.address) = mailbox.key
                        OR split_part(lower(named.address), '@', -1) = split_part(mailbox.key, '@', -1)
                            AND starts_with(lower(named.address), split_part(mailbox.key, '@', 1) || '+'))
            ORDER BY lower(address), rank
            """;

    /** The columns of a {@link Correspondent}. */
    String COLUMNS = """
            SELECT c.id, c.ticket_id, c.kind, c.person_id, c.address, c.confirmed_at, c.stopped_at,
                CASE WHEN person.kind <> 'contact' THEN person.language END AS language,
                EXISTS (
                    SELECT FROM person_email
                    WHERE person_email.person_id = c.person_id
                        AND person_email.key = c.key
                        AND verified_at IS NOT NULL) AS proved
            """;

    /** Each as its row was written. */
    String SELECT = COLUMNS + """
            FROM correspondent AS c
            LEFT JOIN person ON person.id = c.person_id
            """;

    /** Writes down whom the ticket concerns; a member of staff who was told of it stays one. */
    @SqlUpdate("""
            INSERT INTO correspondent (ticket_id, kind, person_id, address, key, created_at)
            SELECT :ticketId, kind, person_id, address, key, :now
            FROM (
            """ + CONCERNED + """
            ) AS concerned
            ON CONFLICT (ticket_id, key) DO UPDATE
            SET kind = excluded.kind, person_id = excluded.person_id
            WHERE correspondent.kind <> 'staff'
                AND (correspondent.kind, correspondent.person_id) IS DISTINCT FROM (excluded.kind, excluded.person_id)
            """)
    void bringUpToDate(@Bind("ticketId") long ticketId, @Bind("now") Instant now);

    /** What each is now: a row may say what somebody was who left, and is only named any more. */
    @SqlQuery(COLUMNS + """
            FROM (
                SELECT known.id, known.ticket_id, known.address, known.key, known.confirmed_at, known.stopped_at,
                    CASE WHEN known.kind = 'staff' THEN known.kind ELSE concerned.kind END AS kind,
                    CASE WHEN known.kind = 'staff' THEN known.person_id ELSE concerned.person_id END AS person_id
                FROM correspondent AS known
                JOIN (
            """ + CONCERNED + """
                ) AS concerned ON concerned.key = known.key
                WHERE known.ticket_id = :ticketId) AS c
            LEFT JOIN person ON person.id = c.person_id
            ORDER BY c.id
            """)
    List<Correspondent> list(@Bind("ticketId") long ticketId);

    @SqlQuery(SELECT + """
            WHERE c.ticket_id = (SELECT t.id FROM ticket AS t WHERE <visible> AND t.id = :ticketId)
            ORDER BY c.id
            """)
    List<Correspondent> listAll(@VisibleTo Actor actor, @Bind("ticketId") long ticketId);

    @SqlQuery(SELECT + """
            WHERE c.id = :id
            """)
    Optional<Correspondent> find(@Bind("id") long id);

    @SqlQuery(SELECT + """
            WHERE c.ticket_id = :ticketId
                AND c.key = :key
            """)
    Optional<Correspondent> find(@Bind("ticketId") long ticketId, @BindMethods EmailAddress address);

    @SqlQuery("""
            INSERT INTO correspondent (ticket_id, kind, address, key, confirmed_at, created_at)
            VALUES (:ticketId, 'cc', :address.value, :address.key, :now, :now)
            ON CONFLICT (ticket_id, key) DO UPDATE
            SET confirmed_at = coalesce(correspondent.confirmed_at, excluded.confirmed_at)
            RETURNING id
            """)
    long insert(
            @Bind("ticketId") long ticketId, @BindMethods("address") EmailAddress address, @Bind("now") Instant now);

    /** A member of staff by the first address that was proved; nothing where there is none. */
    @SqlQuery("""
            INSERT INTO correspondent (ticket_id, kind, person_id, address, key, created_at)
            SELECT :ticketId, 'staff', person_id, address, key, :now
            FROM person_email
            WHERE person_id = :personId
                AND verified_at IS NOT NULL
            ORDER BY id
            LIMIT 1
            ON CONFLICT (ticket_id, key) DO UPDATE
            SET kind = 'staff', person_id = excluded.person_id
            RETURNING id
            """)
    Optional<Long> insertStaff(
            @Bind("ticketId") long ticketId, @Bind("personId") long personId, @Bind("now") Instant now);

    @SqlUpdate("""
            UPDATE correspondent
            SET confirmed_at = :now
            WHERE id = :id
            """)
    void confirm(@Bind("id") long id, @Bind("now") Instant now);

    @SqlUpdate("""
            UPDATE correspondent
            SET stopped_at = :now
            WHERE id = :id
            """)
    void stop(@Bind("id") long id, @Bind("now") Instant now);

    @SqlUpdate("""
            UPDATE correspondent
            SET stopped_at = NULL
            WHERE id = :id
            """)
    void resume(@Bind("id") long id);
}
