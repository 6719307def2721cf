package docket.events;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on bookmarks. */
interface BookmarkSql {

    @SqlQuery("""
            SELECT CAST(CAST(transaction_id AS text) AS bigint) AS transaction_id, event_id
            FROM bookmark
            WHERE name = :name
            """)
    @RegisterConstructorMapper(Cursor.class)
    Optional<Cursor> find(@Bind("name") String name);

    /** Before whatever the oldest running transaction may still write. */
    @SqlUpdate("""
            INSERT INTO bookmark (name, transaction_id, event_id)
            VALUES (:name, pg_snapshot_xmin(pg_current_snapshot()), 0)
            ON CONFLICT (name) DO NOTHING
            """)
    void insertHere(@Bind("name") String name);

    @SqlUpdate("""
            UPDATE bookmark
            SET transaction_id = CAST(CAST(:to.transactionId AS text) AS xid8), event_id = :to.eventId
            WHERE name = :name
                AND transaction_id = CAST(CAST(:from.transactionId AS text) AS xid8)
                AND event_id = :from.eventId
            """)
    int move(@Bind("name") String name, @BindMethods("from") Cursor from, @BindMethods("to") Cursor to);

    @SqlUpdate("""
            DELETE FROM bookmark
            WHERE name = :name
            """)
    void delete(@Bind("name") String name);
}
