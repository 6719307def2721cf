package docket.queues;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement by which staff read tickets. */
@RegisterConstructorMapper(StaffTicket.class)
@RegisterConstructorMapper(StaffMessageRow.class)
interface QueueSql {

    /** A {@link StaffTicket}. */
    String SELECT = """
            SELECT t.id, t.read_hash_sealed AS read_hash, t.title, t.status, t.account_id, account.name AS account,
                t.person_id, person.name AS person, person.kind AS person_kind,
                coalesce(
                    person.email,
                    (SELECT address
                        FROM person_email
                        WHERE person_id = person.id
                        ORDER BY verified_at IS NULL, id
                        LIMIT 1)) AS person_email,
                t.assignee_id, assignee.name AS assignee, t.department_id, department.name AS department,
                t.category_id, category.name AS category, t.priority_id, priority.name AS priority, priority.urgency,
                t.tags, t.force_closed AS locked, t.lock_reason, t.snoozed_until, t.spam_at, t.client_turn,
                t.created_at, t.staff_updated_at AS updated_at, t.updated_at AS client_updated_at,
                t.client_last_replied_at, t.client_last_read_at, t.client_messages,
                t.last_staff_message_id > t.shown_message_id AS unread, t.version
            FROM ticket AS t
            JOIN category ON category.id = t.category_id
            JOIN priority ON priority.id = t.priority_id
            JOIN person ON person.id = t.person_id
            LEFT JOIN account ON account.id = t.account_id
            LEFT JOIN department ON department.id = t.department_id
            LEFT JOIN person AS assignee ON assignee.id = t.assignee_id
            """;

    /** A {@link StaffMessageRow} of a ticket that the actor may see. */
    String MESSAGE = """
            SELECT message.id, message.owner_id, message.title, message.content, message.author_id,
                person.name AS author, message.by_staff, message.internal, message.channel, message.created_at,
                message.attachments
            FROM ticket AS t
            JOIN message ON message.owner_id = t.owner_id AND message.ticket_id = t.id
            JOIN person ON person.id = message.author_id
            WHERE <visible>
                AND t.id = :id
            """;

    @SqlQuery(SELECT + """
            WHERE <visible>
                AND t.id = :id
            """)
    Optional<StaffTicket> find(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery(MESSAGE + """
            ORDER BY message.id
            """)
    List<StaffMessageRow> messages(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery(MESSAGE + """
                AND message.id = :messageId
            """)
    Optional<StaffMessageRow> findMessage(
            @VisibleTo Actor actor, @Bind("id") long id, @Bind("messageId") long messageId);

    @SqlQuery("""
            SELECT t.owner_id
            FROM ticket AS t
            WHERE <visible>
                AND t.id = :id
            """)
    Optional<Long> owner(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery(SELECT + """
            WHERE <visible>
                AND <narrowed>
            ORDER BY <order>
            LIMIT :limit
            """)
    List<StaffTicket> list(
            @VisibleTo Actor actor,
            @Narrowed Narrowing narrowing,
            @Define("order") String order,
            @Bind("limit") int limit);

    @SqlQuery("""
            SELECT count(*)
            FROM ticket AS t
            WHERE <visible>
                AND <narrowed>
            """)
    long count(@VisibleTo Actor actor, @Narrowed Narrowing narrowing);

    @SqlQuery("""
            SELECT count(*)
            FROM (
                SELECT
                FROM ticket AS t
                WHERE <visible>
                    AND <narrowed>
                LIMIT :most) AS counted
            """)
    long countUpTo(@VisibleTo Actor actor, @Narrowed Narrowing narrowing, @Bind("most") int most);

    /** In the order in which they were asked for. */
    @SqlQuery(SELECT + """
            WHERE <visible>
                AND t.spam_at IS NULL
                AND t.id = ANY (:ids)
            ORDER BY array_position(:ids, t.id)
            LIMIT :limit
            """)
    List<StaffTicket> listThose(@VisibleTo Actor actor, @Bind("ids") List<Long> ids, @Bind("limit") int limit);
}
