package docket.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on notices, and those that tell whom they are for. */
interface NoticeSql {

    @SqlQuery("""
            SELECT assignee_id
            FROM ticket
            WHERE id = :ticketId AND assignee_id IS NOT NULL
            """)
    Optional<Long> assignee(@Bind("ticketId") long ticketId);

    /** How an active member wants to be told; empty where it is nobody who can be. */
    @SqlQuery("""
            SELECT staff.notices
            FROM staff
            JOIN person ON person.id = staff.person_id AND person.disabled_at IS NULL
            WHERE staff.person_id = :personId
            """)
    Optional<String> wish(@Bind("personId") long personId);

    /** Nothing of a ticket that is gone. */
    @SqlQuery("""
            INSERT INTO notice (person_id, ticket_id, what)
            SELECT :personId, id, :what
            FROM ticket
            WHERE id = :ticketId
            RETURNING id
            """)
    Optional<Long> insert(@BindMethods Notice notice);

    @SqlUpdate("""
            UPDATE notice
            SET mail_id = :mailId
            WHERE id = :id
            """)
    void tellBy(@Bind("id") long id, @Bind("mailId") long mailId);

    @SqlUpdate("""
            UPDATE notice
            SET mail_id = :mailId
            WHERE person_id = :personId AND mail_id IS NULL
            """)
    void tellAllBy(@Bind("personId") long personId, @Bind("mailId") long mailId);

    @SqlQuery("""
            SELECT person_id, ticket_id, what
            FROM notice
            WHERE mail_id = :mailId
            ORDER BY id
            """)
    @RegisterConstructorMapper(Notice.class)
    List<Notice> list(@Bind("mailId") long mailId);

    /** For whom something waits, and since when. */
    @SqlQuery("""
            SELECT person.id AS person_id, person.time_zone, min(notice.created_at) AS since
            FROM notice
            JOIN person ON person.id = notice.person_id
            WHERE notice.mail_id IS NULL
            GROUP BY person.id
            ORDER BY person.id
            """)
    @RegisterConstructorMapper(Waiting.class)
    List<Waiting> waiting();

    /** Somebody for whom notices wait. */
    record Waiting(long personId, String timeZone, Instant since) {}
}
