package docket.events;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on the ledger. */
interface EventSql {

    @SqlUpdate("""
            INSERT INTO event (at, type, actor, actor_id, object_id, detail)
            VALUES (:at, :type, :actor, :actorId, :objectId, CAST(:detail AS jsonb))
            """)
    void insert(
            @Bind("at") Instant at,
            @BindMethods Event event,
            @Bind("actor") String actor,
            @Bind("actorId") @Nullable Long actorId,
            @Bind("detail") String detail);

    @SqlQuery("""
            SELECT CAST(CAST(transaction_id AS text) AS bigint) AS transaction_id, id AS event_id,
                at, type, actor, actor_id, object_id, CAST(detail AS text) AS detail
            FROM event
            WHERE (transaction_id, id) > (CAST(CAST(:transactionId AS text) AS xid8), :eventId)
                AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY transaction_id, id
            LIMIT :limit
            """)
    @RegisterConstructorMapper(Entry.class)
    List<Entry> after(@BindMethods Cursor cursor, @Bind("limit") int limit);
}
