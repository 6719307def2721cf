package docket.audit;

import docket.events.Cursor;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement on the seals of the ledger. */
interface SealSql {

    /** Every column of a line, as text that no setting of a connection changes; a new one goes to the end. */
    String COLUMNS = """
            ARRAY[
                CAST(e.id AS text), CAST(e.transaction_id AS text), CAST(extract(EPOCH FROM e.at) AS text), e.type,
                e.actor, CAST(e.actor_id AS text), CAST(e.object_id AS text), CAST(e.detail AS text), e.channel,
                CAST(e.token_id AS text), e.address, e.request_id, encode(e.before_digest, 'hex'),
                encode(e.after_digest, 'hex')] AS columns
            """;

    /** The lines of a stretch of the ledger that are none of the sealed ones. */
    String INSERTED = """
            FROM event
            WHERE (transaction_id, id) > (CAST(CAST(:from.transactionId AS text) AS xid8), :from.eventId)
                AND (transaction_id, id) <= (CAST(CAST(:to.transactionId AS text) AS xid8), :to.eventId)
                AND id <> ALL (:sealed)
            """;

    /** Whether this transaction is the one that seals; it has the turn until it ends. */
    @SqlQuery("SELECT pg_try_advisory_xact_lock(hashtext('docket audit seal'))")
    boolean takeTurn();

    @SqlQuery("""
            SELECT number, CAST(CAST(transaction_id AS text) AS bigint) AS transaction_id, event_id, mac
            FROM event_seal
            ORDER BY number DESC
            LIMIT 1
            """)
    @RegisterConstructorMapper(Seal.class)
    Optional<Seal> newest();

    @SqlQuery("SELECT CAST(CAST(e.transaction_id AS text) AS bigint) AS transaction_id, e.id, " + COLUMNS + """
            FROM event AS e
            WHERE (e.transaction_id, e.id) > (CAST(CAST(:transactionId AS text) AS xid8), :eventId)
                AND e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY e.transaction_id, e.id
            LIMIT :limit
            """)
    @RegisterConstructorMapper(Unsealed.class)
    List<Unsealed> unsealed(@BindMethods Cursor cursor, @Bind("limit") int limit);

    @SqlBatch("""
            INSERT INTO event_seal (number, transaction_id, event_id, mac)
            VALUES (:number, CAST(CAST(:transactionId AS text) AS xid8), :eventId, :mac)
            """)
    void insert(@BindMethods List<Seal> seals);

    @SqlQuery("""
            SELECT s.number, CAST(CAST(s.transaction_id AS text) AS bigint) AS transaction_id, s.event_id, s.mac, e.type,
            """ + COLUMNS + """
            FROM event_seal AS s
            LEFT JOIN event AS e ON e.transaction_id = s.transaction_id AND e.id = s.event_id
            WHERE s.number > :after
            ORDER BY s.number
            LIMIT :limit
            """)
    @RegisterConstructorMapper(Link.class)
    List<Link> links(@Bind("after") long after, @Bind("limit") int limit);

    @SqlQuery("SELECT count(*) " + INSERTED)
    long countInserted(
            @BindMethods("from") Cursor from, @BindMethods("to") Cursor to, @Bind("sealed") List<Long> sealed);

    @SqlQuery("SELECT 'INSERTED' AS what, id, type " + INSERTED + """
            ORDER BY transaction_id, id
            LIMIT :limit
            """)
    @RegisterConstructorMapper(Finding.class)
    List<Finding> inserted(
            @BindMethods("from") Cursor from,
            @BindMethods("to") Cursor to,
            @Bind("sealed") List<Long> sealed,
            @Bind("limit") int limit);

    @SqlQuery("""
            SELECT count(*)
            FROM event
            WHERE (transaction_id, id) > (CAST(CAST(:transactionId AS text) AS xid8), :eventId)
            """)
    long countAfter(@BindMethods Cursor cursor);
}
