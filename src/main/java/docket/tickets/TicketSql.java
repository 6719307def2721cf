package docket.tickets;

import docket.events.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on tickets, and those that read their messages. */
@RegisterConstructorMapper(Ticket.class)
@RegisterConstructorMapper(MessageRow.class)
@RegisterConstructorMapper(TicketState.class)
interface TicketSql {

    /** A {@link Ticket}. */
    String COLUMNS = """
            t.id, t.read_hash_sealed AS read_hash, t.title, category.name AS category, priority.name AS priority,
            t.status, t.created_at, t.updated_at, t.client_last_replied_at, t.client_last_read_at, t.client_messages
            """;

    /** What a {@link Ticket} is read from. */
    String TABLES = """
            ticket AS t
            JOIN category ON category.id = t.category_id
            JOIN priority ON priority.id = t.priority_id
            """;

    @SqlQuery("SELECT " + COLUMNS + "FROM " + TABLES + """
            WHERE <visible>
                AND t.id < :before
            ORDER BY t.id DESC
            LIMIT :limit OFFSET :start
            """)
    List<Ticket> list(@VisibleTo Actor actor, @BindMethods Range range, @Bind("limit") int limit);

    @SqlQuery("SELECT " + COLUMNS + "FROM " + TABLES + """
            WHERE <visible>
                AND (t.status = 'open' OR t.last_staff_message_id > t.shown_message_id)
                AND t.id < :before
            ORDER BY t.id DESC
            LIMIT :limit OFFSET :start
            """)
    List<Ticket> listOpenOrUnread(@VisibleTo Actor actor, @BindMethods Range range, @Bind("limit") int limit);

    @SqlQuery("SELECT " + COLUMNS + """
            , t.owner_id, message.id AS message_id, message.title AS message_title, message.content, message.by_staff,
                message.created_at AS message_created_at, message.attachments,
                coalesce(account.name, person.name) AS author
            FROM
            """ + TABLES + """
            JOIN message ON message.owner_id = t.owner_id AND message.ticket_id = t.id AND NOT message.internal
            JOIN person ON person.id = message.author_id
            LEFT JOIN account ON account.id = person.account_id AND person.kind = 'api'
            WHERE <visible>
                AND t.id = :id
            ORDER BY message.id
            """)
    List<MessageRow> conversation(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery("SELECT " + TicketState.COLUMNS + """
            FROM ticket AS t
            WHERE <visible>
                AND t.id = :id
            """)
    Optional<TicketState> find(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery("SELECT " + TicketState.COLUMNS + """
            FROM ticket AS t
            WHERE <visible>
                AND t.id = :id
            FOR NO KEY UPDATE
            """)
    Optional<TicketState> lock(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery("""
            SELECT t.id
            FROM ticket AS t
            WHERE t.read_hash_digest = :digest
            """)
    Optional<Long> findByReadHash(@Bind("digest") byte[] digest);

    @SqlQuery("""
            INSERT INTO ticket AS t (account_id, person_id, site_token_id, category_id, department_id, priority_id, title,
                email_to, email_cc, status, read_hash_digest, read_hash_sealed, created_at, updated_at,
                staff_updated_at, client_last_replied_at, client_messages)
            VALUES (:accountId, :personId, :siteTokenId, :ticket.sorting.categoryId, :ticket.sorting.departmentId,
                :ticket.sorting.priorityId, :ticket.title, :ticket.emailTo, :ticket.emailCc, 'open', :readHashDigest,
                :readHash, :now, :now, :now, :now, 1)
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState insert(@BindMethods NewRow ticket);

    @SqlQuery("""
            UPDATE ticket AS t
            SET status = 'open', client_turn = false, snoozed_until = NULL, client_last_replied_at = :now,
                client_messages = client_messages + 1, updated_at = :now, staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState repliedByClient(@Bind("id") long id, @Bind("now") Instant now);

    @SqlQuery("""
            UPDATE ticket AS t
            SET client_turn = true, last_staff_message_id = :messageId, updated_at = :now, staff_updated_at = :now,
                version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState repliedByStaff(@Bind("id") long id, @Bind("messageId") long messageId, @Bind("now") Instant now);

    @SqlQuery("""
            UPDATE ticket AS t
            SET status = :status, updated_at = :now, staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState setStatus(@Bind("id") long id, @Bind("status") String status, @Bind("now") Instant now);

    /**
     * Commits without waiting for the disk: a mark that a power cut takes back shows the ticket as unread once more, and
     * every GET of a ticket would pay for the wait.
     */
    @SqlUpdate("""
            UPDATE ticket
            SET client_last_read_at = greatest(client_last_read_at, :now),
                shown_message_id = greatest(shown_message_id, :shown)
            WHERE id = :id
                AND set_config('synchronous_commit', 'off', true) = 'off'
            """)
    void markRead(@Bind("id") long id, @Bind("shown") long shown, @Bind("now") Instant now);
}
