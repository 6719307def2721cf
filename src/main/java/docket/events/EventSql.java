package docket.events;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the ledger. */
interface EventSql {

    @SqlUpdate("""
            INSERT INTO event (at, type, actor, actor_id, object_id, detail, channel, token_id, address, request_id,
                before_digest, after_digest)
            VALUES (:at, :event.type, :actor, :actorId, :event.objectId, CAST(:detail AS jsonb), :channel,
                :origin.tokenId, :origin.address, :origin.requestId, :beforeDigest, :afterDigest)
            """)
    void insert(@BindMethods NewEntry entry);

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

    @SqlQuery("""
            SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) AS transaction_id, 0 AS event_id
            """)
    @RegisterConstructorMapper(Cursor.class)
    Cursor now();
}
