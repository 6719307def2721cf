package docket.bulk;

import docket.events.Actor;
import docket.queues.Narrowed;
import docket.queues.Narrowing;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on bulk acts; their times are those of the database's clock. */
@RegisterConstructorMapper(BulkProgress.class)
@RegisterConstructorMapper(Act.class)
@RegisterConstructorMapper(Item.class)
@RegisterConstructorMapper(Refused.class)
interface BulkSql {

    @SqlQuery("""
            INSERT INTO bulk_act (person_id, what, channel, token_id, address, request_id)
            VALUES (:personId, :what, :origin.channel.word, :origin.tokenId, :origin.address, :origin.requestId)
            RETURNING id
            """)
    long insert(@BindMethods Actor.Staff actor, @Bind("what") BulkChange what);

    @SqlUpdate("""
            INSERT INTO bulk_item (act_id, ticket_id)
            SELECT :id, t.id
            FROM ticket AS t
            WHERE <visible>
                AND t.id = ANY (:tickets)
            """)
    int addChosen(@VisibleTo Actor actor, @Bind("id") long id, @Bind("tickets") List<Long> tickets);

    @SqlUpdate("""
            INSERT INTO bulk_item (act_id, ticket_id)
            SELECT :id, t.id
            FROM ticket AS t
            WHERE <visible>
                AND <narrowed>
            """)
    int addMatching(@VisibleTo Actor actor, @Bind("id") long id, @Narrowed Narrowing narrowing);

    @SqlUpdate("""
            UPDATE bulk_act
            SET total = :total
            WHERE id = :id
            """)
    void setTotal(@Bind("id") long id, @Bind("total") int total);

    @SqlQuery("""
            SELECT id, total, done, refused, state, what
            FROM bulk_act
            WHERE person_id = :personId
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<BulkProgress> list(@BindMethods Actor.Staff actor, @Bind("limit") int limit);

    @SqlQuery("""
            SELECT id, total, done, refused, state, what
            FROM bulk_act
            WHERE id = :id AND person_id = :personId
            """)
    Optional<BulkProgress> find(@BindMethods Actor.Staff actor, @Bind("id") long id);

    @SqlQuery("""
            SELECT id, total, done, refused, state, what
            FROM bulk_act
            WHERE id = :id AND person_id = :personId
            FOR UPDATE
            """)
    Optional<BulkProgress> lock(@BindMethods Actor.Staff actor, @Bind("id") long id);

    @SqlQuery("""
            SELECT item.ticket_id, item.why
            FROM bulk_item AS item
            JOIN bulk_act AS act ON act.id = item.act_id
            WHERE act.id = :id
                AND item.why IS NOT NULL
                AND item.state = CASE WHEN act.state IN ('running', 'done') THEN 'refused' ELSE 'left' END
            ORDER BY item.ticket_id
            LIMIT :limit
            """)
    List<Refused> refused(@Bind("id") long id, @Bind("limit") int limit);

    /** Begins to put back what was done; answers 0 where that is too long ago. */
    @SqlUpdate("""
            UPDATE bulk_act
            SET state = 'undoing', total = done, done = 0, refused = 0, place = 0, next_at = now()
            WHERE id = :id
                AND created_at > now() - INTERVAL '7 days'
            """)
    int undo(@Bind("id") long id);

    /** Takes the act that waited for the longest: nobody else gets it until the lease ends. */
    @SqlQuery("""
            UPDATE bulk_act
            SET next_at = now() + make_interval(secs => :leaseSeconds)
            WHERE id = (
                SELECT id
                FROM bulk_act
                WHERE state IN ('running', 'undoing') AND next_at <= now()
                ORDER BY next_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING id, person_id, channel, token_id, address, request_id, what, state, place
            """)
    Optional<Act> take(@Bind("leaseSeconds") long leaseSeconds);

    /** Settled or not: who asks for some states only gets a plan that reads all items, until the table is analysed. */
    @SqlQuery("""
            SELECT ticket_id, state, before, version
            FROM bulk_item
            WHERE act_id = :id
                AND ticket_id > :place
            ORDER BY ticket_id
            LIMIT :limit
            """)
    List<Item> next(@BindMethods Act act, @Bind("limit") int limit);

    /** Answers 0 where another worker was quicker, or the act is to be undone by now: as the next two. */
    @SqlUpdate("""
            WITH item AS (
                UPDATE bulk_item
                SET state = 'done', before = :before, version = :version
                WHERE act_id = :id AND ticket_id = :ticketId AND state = 'waiting'
                RETURNING act_id)
            UPDATE bulk_act
            SET done = done + 1
            FROM item
            WHERE bulk_act.id = item.act_id AND bulk_act.state = 'running'
            """)
    int changed(
            @Bind("id") long id,
            @Bind("ticketId") long ticketId,
            @Bind("before") Before before,
            @Bind("version") int version);

    @SqlUpdate("""
            WITH item AS (
                UPDATE bulk_item
                SET state = 'undone'
                WHERE act_id = :id AND ticket_id = :ticketId AND state = 'done'
                RETURNING act_id)
            UPDATE bulk_act
            SET done = done + 1
            FROM item
            WHERE bulk_act.id = item.act_id AND bulk_act.state = 'undoing'
            """)
    int putBack(@Bind("id") long id, @Bind("ticketId") long ticketId);

    @SqlUpdate("""
            WITH item AS (
                UPDATE bulk_item
                SET state = :refusal, why = :why
                WHERE act_id = :id AND ticket_id = :ticketId AND state = :todo
                RETURNING act_id)
            UPDATE bulk_act
            SET refused = refused + 1
            FROM item
            WHERE bulk_act.id = item.act_id AND bulk_act.state = :state.word
            """)
    int refuse(@BindMethods Act act, @Bind("ticketId") long ticketId, @Bind("why") String why);

    /** Lets go of the act after some of its items, unless it is to be undone by now. */
    @SqlUpdate("""
            UPDATE bulk_act
            SET place = :settled, next_at = now()
            WHERE id = :id AND state = :state.word
            """)
    void moveOn(@BindMethods Act act, @Bind("settled") long settled);

    /** Ends the act, unless it is to be undone by now. */
    @SqlUpdate("""
            UPDATE bulk_act
            SET state = :end
            WHERE id = :id AND state = :state.word
            """)
    void end(@BindMethods Act act);

    @SqlUpdate("""
            DELETE FROM bulk_act
            WHERE created_at < now() - INTERVAL '30 days'
            """)
    int deleteOld();
}
