package docket.messages;

import java.util.Collection;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement that changes who is called to a ticket. */
interface MentionSql {

    @SqlUpdate("""
            INSERT INTO mention (person_id, ticket_id)
            SELECT unnest(:personIds), :ticketId
            ON CONFLICT DO NOTHING
            """)
    void insert(@Bind("ticketId") long ticketId, @Bind("personIds") Collection<Long> personIds);

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM mention
                WHERE person_id = :personId AND ticket_id = :ticketId)
            """)
    boolean exists(@Bind("ticketId") long ticketId, @Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM mention
            WHERE person_id = :personId AND ticket_id = :ticketId
            """)
    int delete(@Bind("ticketId") long ticketId, @Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM mention
            WHERE ticket_id = :ticketId
            """)
    void deleteAll(@Bind("ticketId") long ticketId);
}
