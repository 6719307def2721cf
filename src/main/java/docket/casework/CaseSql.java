package docket.casework;

import docket.events.Actor;
import docket.tickets.TicketState;
import docket.tickets.VisibleTo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement of casework on tickets; those that change one find it locked by {@link docket.tickets.Tickets#lock}. */
@RegisterConstructorMapper(TicketState.class)
interface CaseSql {

    @SqlQuery("SELECT " + TicketState.COLUMNS + """
            FROM ticket AS t
            WHERE <visible>
                AND t.id = :id
            """)
    Optional<TicketState> find(@VisibleTo Actor actor, @Bind("id") long id);

    @SqlQuery("""
            INSERT INTO ticket AS t (account_id, person_id, assignee_id, category_id, department_id, priority_id, title,
                email_to, email_cc, status, tags, client_turn, read_hash_digest, read_hash_sealed, created_at, updated_at,
                staff_updated_at, client_messages)
            VALUES (:sorted.accountId, :sorted.personId, :sorted.assigneeId, :sorted.categoryId, :sorted.departmentId,
                :sorted.priorityId, :title, '{}', '{}', :sorted.status, :sorted.tags, true, :readHashDigest, :readHash,
                :now, :now, :now, 0)
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState insert(@BindMethods OpeningRow ticket);

    /** A part of opening, so that the version stays. */
    @SqlUpdate("""
            UPDATE ticket
            SET last_staff_message_id = :messageId
            WHERE id = :id
            """)
    void openedBy(@Bind("id") long id, @Bind("messageId") long messageId);

    @SqlQuery("""
            UPDATE ticket AS t
            SET staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState noted(@Bind("id") long id, @Bind("now") Instant now);

    @SqlQuery("""
            UPDATE ticket AS t
            SET account_id = :accountId, person_id = :personId, assignee_id = :assigneeId, priority_id = :priorityId,
                category_id = :categoryId, department_id = :departmentId, tags = :tags, snoozed_until = :snoozedUntil,
                status = :status, updated_at = CASE WHEN :shows THEN :now ELSE updated_at END,
                staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState sort(
            @Bind("id") long id, @BindMethods Sorted sorted, @Bind("shows") boolean shows, @Bind("now") Instant now);

    /** Whoever takes part in a ticket is of its account. */
    @SqlUpdate("""
            DELETE FROM participant
            WHERE ticket_id = :id
            """)
    void removeParticipants(@Bind("id") long id);

    /** Whom its account named hears nothing of another account's. */
    @SqlUpdate("""
            UPDATE ticket
            SET email_to = '{}', email_cc = '{}'
            WHERE id = :id
            """)
    void removeNamed(@Bind("id") long id);

    /** Nor does an address that staff let take part there. */
    @SqlUpdate("""
            UPDATE correspondent
            SET confirmed_at = NULL
            WHERE ticket_id = :id
                AND confirmed_at IS NOT NULL
            """)
    void removeConfirmed(@Bind("id") long id);

    /** The customer sees whether the ticket is closed, and not why. */
    @SqlQuery("""
            UPDATE ticket AS t
            SET status = 'closed', force_closed = true, lock_reason = :reason,
                updated_at = CASE WHEN status = 'open' THEN :now ELSE updated_at END,
                staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState lock(@Bind("id") long id, @Bind("reason") String reason, @Bind("now") Instant now);

    @SqlQuery("""
            UPDATE ticket AS t
            SET force_closed = false, lock_reason = NULL, staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState unlock(@Bind("id") long id, @Bind("now") Instant now);

    @SqlQuery("""
            UPDATE ticket AS t
            SET spam_at = :now, staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState markSpam(@Bind("id") long id, @Bind("now") Instant now);

    @SqlQuery("""
            UPDATE ticket AS t
            SET spam_at = NULL, staff_updated_at = :now, version = version + 1
            WHERE t.id = :id
            RETURNING
            """ + TicketState.COLUMNS)
    TicketState unmarkSpam(@Bind("id") long id, @Bind("now") Instant now);

    /** Leaves out those that somebody is just changing; the next sweep takes them. */
    @SqlQuery("SELECT " + TicketState.COLUMNS + """
            FROM ticket AS t
            WHERE t.spam_at < :before
            ORDER BY t.id
            LIMIT :most
            FOR UPDATE SKIP LOCKED
            """)
    List<TicketState> lockSpam(@Bind("before") Instant before, @Bind("most") int most);

    @SqlUpdate("""
            DELETE FROM ticket
            WHERE id = :id
            """)
    void delete(@Bind("id") long id);
}
