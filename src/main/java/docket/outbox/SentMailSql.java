package docket.outbox;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement on what became of the mails of tickets. */
@RegisterConstructorMapper(SentMail.class)
interface SentMailSql {

    /** A {@link SentMail}. */
    String COLUMNS = """
            mail.id, mail.posted_message_id, mail.address, mail.template AS kind,
            CASE
                WHEN mail.bounced_at IS NOT NULL THEN 'bounced'
                WHEN mail.sent_at IS NOT NULL THEN 'sent'
                WHEN mail.failed_at IS NULL THEN 'queued'
                WHEN mail.last_error LIKE 'Dropped: %' THEN 'stopped'
                ELSE 'failed'
            END AS state,
            coalesce(mail.bounced_at, mail.sent_at, mail.failed_at, mail.created_at) AS at,
            coalesce(mail.bounce, mail.last_error) AS words
            """;

    @SqlQuery("SELECT " + COLUMNS + """
            FROM ticket AS t
            JOIN outgoing_mail AS mail ON mail.ticket_id = t.id
            WHERE <visible>
                AND t.id = :ticketId
            ORDER BY mail.id
            """)
    List<SentMail> list(@VisibleTo Actor actor, @Bind("ticketId") long ticketId);

    @SqlQuery("""
            SELECT ticket_id
            FROM outgoing_mail
            WHERE id = :id
                AND ticket_id IS NOT NULL
            """)
    Optional<Long> ticketOf(@Bind("id") long id);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM outgoing_mail AS mail
            WHERE mail.id = :id
                AND mail.ticket_id IS NOT NULL
            FOR UPDATE
            """)
    Optional<SentMail> lock(@Bind("id") long id);

    /** Whether it was sent again already. */
    @SqlQuery("""
            SELECT EXISTS (
                SELECT FROM outgoing_mail AS later
                JOIN outgoing_mail AS mail ON mail.id = :id
                WHERE later.correspondent_id = mail.correspondent_id
                    AND later.posted_message_id = mail.posted_message_id
                    AND later.id > mail.id)
            """)
    boolean isResent(@Bind("id") long id);

    @SqlQuery("""
            SELECT language
            FROM outgoing_mail
            WHERE id = :id
            """)
    String language(@Bind("id") long id);

    @SqlQuery("""
            SELECT ticket_id, correspondent_id, posted_message_id, mailbox_id
            FROM outgoing_mail
            WHERE id = :id
            """)
    @RegisterConstructorMapper(About.class)
    About about(@Bind("id") long id);

    /** The one that was sent last to a correspondent. */
    @SqlQuery("""
            SELECT id
            FROM outgoing_mail
            WHERE correspondent_id = :correspondentId
                AND sent_at IS NOT NULL
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<Long> last(@Bind("correspondentId") long correspondentId);

    /** Once; also one that the mail server had refused meanwhile. */
    @SqlQuery("""
            UPDATE outgoing_mail
            SET bounced_at = now(), bounce = :words
            WHERE id = :id
                AND bounced_at IS NULL
                AND ticket_id IS NOT NULL
            RETURNING ticket_id
            """)
    Optional<Long> bounced(@Bind("id") long id, @Bind("words") String words);
}
