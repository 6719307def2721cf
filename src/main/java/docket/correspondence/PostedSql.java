package docket.correspondence;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that tell what was posted, and what was sent about it before; of spam and of notes there is nothing. */
interface PostedSql {

    @SqlQuery("""
            SELECT message.id AS message_id, ticket.id AS ticket_id, ticket.department_id, message.author_id,
                message.by_staff, message.channel, mail.sender,
                coalesce(mail.verdict = 'pass', false) AS vouched,
                coalesce(mail.may_answer, message.channel <> 'mail') AS may_answer,
                (SELECT mailbox_id
                    FROM incoming_mail
                    WHERE ticket_id = ticket.id
                        AND mailbox_id IS NOT NULL
                        AND disposition IN ('ticket', 'reply')
                    ORDER BY id
                    LIMIT 1) AS mailbox_id
            FROM message
            JOIN ticket ON ticket.owner_id = message.owner_id AND ticket.id = message.ticket_id
            LEFT JOIN incoming_mail AS mail ON mail.posted_message_id = message.id
            WHERE message.id = :messageId
                AND NOT message.internal
                AND ticket.spam_at IS NULL
            ORDER BY mail.id
            LIMIT 1
            """)
    @RegisterConstructorMapper(Posted.class)
    Optional<Posted> find(@Bind("messageId") long messageId);

    @SqlQuery("""
            SELECT message.id AS message_id, message.owner_id, message.ticket_id, message.by_staff,
                message.channel = 'mail' AS by_mail, ticket.title, message.content,
                coalesce(account.name, person.name) AS writer, coalesce(staff.signature, '') AS signature
            FROM message
            JOIN ticket ON ticket.owner_id = message.owner_id AND ticket.id = message.ticket_id
            JOIN person ON person.id = message.author_id
            LEFT JOIN account ON account.id = person.account_id AND person.kind = 'api'
            LEFT JOIN staff ON staff.person_id = person.id AND message.by_staff
            WHERE message.id = :messageId
                AND NOT message.internal
                AND ticket.spam_at IS NULL
            """)
    @RegisterConstructorMapper(Said.class)
    Optional<Said> read(@Bind("messageId") long messageId);

    /** What a correspondent has of the ticket in the mailbox, ours and theirs, youngest first. */
    @SqlQuery("""
            SELECT message_id
            FROM (
                SELECT message_id, created_at AS at
                FROM outgoing_mail
                WHERE correspondent_id = :correspondentId
                    AND id < :mailId
                    AND sent_at IS NOT NULL
                UNION ALL
                SELECT message_id, received_at
                FROM incoming_mail
                WHERE ticket_id = :ticketId
                    AND lower(sender) = lower(:address)
                    AND message_id IS NOT NULL
                    AND posted_message_id <= :postedMessageId) AS known
            ORDER BY at DESC
            LIMIT 20
            """)
    List<String> thread(
            @Bind("mailId") long mailId,
            @Bind("correspondentId") long correspondentId,
            @Bind("ticketId") long ticketId,
            @Bind("postedMessageId") long postedMessageId,
            @Bind("address") String address);

    /** By which a ticket came in, else the oldest of its department. */
    @SqlQuery("""
            SELECT mailbox.id
            FROM ticket
            LEFT JOIN incoming_mail ON incoming_mail.ticket_id = ticket.id AND incoming_mail.disposition IN ('ticket', 'reply')
            JOIN mailbox ON mailbox.id = incoming_mail.mailbox_id
                OR mailbox.department_id = ticket.department_id AND mailbox.retired_at IS NULL
            WHERE ticket.id = :ticketId
            ORDER BY mailbox.id <> incoming_mail.mailbox_id, mailbox.id
            LIMIT 1
            """)
    Optional<Long> mailboxOf(@Bind("ticketId") long ticketId);

    /** What the reader is called; empty where it is nobody whom the desk knows. */
    @SqlQuery("""
            SELECT name
            FROM person
            WHERE id = :personId
            """)
    Optional<String> name(@Bind("personId") long personId);
}
