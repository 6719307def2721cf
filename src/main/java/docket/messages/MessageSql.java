package docket.messages;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement that writes or deletes messages. */
interface MessageSql {

    @SqlQuery("""
            INSERT INTO message (owner_id, ticket_id, author_id, by_staff, internal, channel, title, content,
                attachments, created_at)
            VALUES (:ownerId, :ticketId, :writer.personId, :writer.byStaff, :internal, :writer.channel, :title,
                :content, :attachments, :now)
            RETURNING id
            """)
    long insert(@BindMethods NewMessage message);

    @SqlUpdate("""
            DELETE FROM message
            WHERE owner_id = :ownerId AND ticket_id = :ticketId
            """)
    void delete(@Bind("ownerId") long ownerId, @Bind("ticketId") long ticketId);
}
