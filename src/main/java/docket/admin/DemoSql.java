package docket.admin;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Moves what was just made into the past, as if a desk had worked for days; the ledger says when it was really made. */
interface DemoSql {

    /** The last message is so many minutes old then, and each before it half an hour older. */
    @SqlUpdate("""
            WITH placed AS (
                SELECT id, row_number() OVER (ORDER BY id DESC) - 1 AS later
                FROM message
                WHERE ticket_id = :ticketId)
            UPDATE message
            SET created_at = created_at - (:minutes + 30 * placed.later) * INTERVAL '1 minute'
            FROM placed
            WHERE message.id = placed.id
            """)
    void ageMessages(@Bind("ticketId") long ticketId, @Bind("minutes") long minutes);

    /** It was opened by its first message, whose age is right already. */
    @SqlUpdate("""
            UPDATE ticket
            SET created_at = (SELECT min(created_at) FROM message WHERE ticket_id = :ticketId),
                updated_at = updated_at - :minutes * INTERVAL '1 minute',
                staff_updated_at = staff_updated_at - :minutes * INTERVAL '1 minute',
                client_last_replied_at = client_last_replied_at - :minutes * INTERVAL '1 minute',
                client_last_read_at = client_last_read_at - :minutes * INTERVAL '1 minute'
            WHERE id = :ticketId
            """)
    void ageTicket(@Bind("ticketId") long ticketId, @Bind("minutes") long minutes);

    /** As if the person had followed a link in a mail. */
    @SqlUpdate("""
            UPDATE person_email
            SET verified_at = now()
            WHERE person_id = :personId
            """)
    void proveAddresses(@Bind("personId") long personId);
}
