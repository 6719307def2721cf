package docket.mailpost;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on those to whom mails of tickets were sent as well. */
interface CopiedSql {

    /** Who was once named is not asked about again. */
    @SqlUpdate("""
            INSERT INTO mail_copied (ticket_id, key, address, name, incoming_mail_id, created_at)
            VALUES (:ticketId, :key, :address, :name, :incomingMailId, :createdAt)
            ON CONFLICT DO NOTHING
            """)
    void insert(@BindMethods NewCopy copy);

    /** Those who take part by now are left out. */
    @SqlQuery("""
            SELECT address, name, incoming_mail_id AS mail_id
            FROM mail_copied AS copied
            WHERE ticket_id = :ticketId AND settled_at IS NULL
                AND NOT EXISTS (
                    SELECT
                    FROM correspondent
                    WHERE correspondent.ticket_id = copied.ticket_id AND correspondent.key = copied.key
                        AND (confirmed_at IS NOT NULL OR kind IN ('requester', 'participant', 'staff')))
            ORDER BY incoming_mail_id, key
            """)
    @RegisterConstructorMapper(CopiedPerson.class)
    List<CopiedPerson> list(@Bind("ticketId") long ticketId);

    @SqlUpdate("""
            UPDATE mail_copied
            SET settled_at = :now
            WHERE ticket_id = :ticketId AND key = :key AND settled_at IS NULL
            """)
    int settle(@Bind("ticketId") long ticketId, @Bind("key") String key, @Bind("now") Instant now);
}
