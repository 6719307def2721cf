package docket.maildesk;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statement by which staff decide on a mail. */
interface SettlementSql {

    /** Answers 0 where it was decided on before. */
    @SqlUpdate("""
            UPDATE incoming_mail
            SET disposition = :word, ticket_id = coalesce(:ticketId, ticket_id), posted_message_id = :messageId,
                person_id = :writerId, settled_by = :settledBy, settled_at = now()
            WHERE id = :id AND disposition IN ('quarantined', 'proposed')
            """)
    int settle(@BindMethods Settlement settlement);
}
