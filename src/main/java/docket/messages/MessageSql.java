package docket.messages;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement that writes messages. */
interface MessageSql {

    @SqlQuery("""
            INSERT INTO message (owner_id, ticket_id, author_id, by_staff, channel, title, content, attachments,
                created_at)
            VALUES (:ownerId, :ticketId, :writer.personId, :writer.byStaff, :writer.channel, :title, :content,
                :attachments, :now)
            RETURNING id
            """)
    long insert(@BindMethods NewMessage message);
}
