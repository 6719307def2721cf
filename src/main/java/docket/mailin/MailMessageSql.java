package docket.mailin;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that read what mail adds to messages. */
interface MailMessageSql {

    /** The HTML of a message, and whose ticket it is. */
    record OwnedHtml(long ownerId, String html) {}

    @SqlQuery("""
            SELECT mail.message_id, mail.incoming_mail_id AS mail_id, mail.verified,
                coalesce(incoming.verdict = 'fail', false) AS disowned, mail.html IS NOT NULL AS has_html
            FROM ticket AS t
            JOIN message ON message.owner_id = t.owner_id AND message.ticket_id = t.id
            JOIN mail_message AS mail ON mail.message_id = message.id
            JOIN incoming_mail AS incoming ON incoming.id = mail.incoming_mail_id
            WHERE <visible>
                AND t.id = :ticketId
            ORDER BY mail.message_id
            """)
    @RegisterConstructorMapper(MailMessage.class)
    List<MailMessage> list(@VisibleTo Actor actor, @Bind("ticketId") long ticketId);

    @SqlQuery("""
            SELECT t.owner_id, mail.html
            FROM ticket AS t
            JOIN message ON message.owner_id = t.owner_id AND message.ticket_id = t.id
            JOIN mail_message AS mail ON mail.message_id = message.id
            WHERE <visible>
                AND t.id = :ticketId
                AND message.id = :messageId
                AND mail.html IS NOT NULL
            """)
    @RegisterConstructorMapper(OwnedHtml.class)
    Optional<OwnedHtml> findHtml(
            @VisibleTo Actor actor, @Bind("ticketId") long ticketId, @Bind("messageId") long messageId);
}
