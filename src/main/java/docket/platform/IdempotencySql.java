package docket.platform;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the table of idempotency keys. */
interface IdempotencySql {

    /** What is kept of a POST that was answered; the fingerprint in hexadecimal. */
    record Kept(String fingerprint, long resultId) {}

    @SqlQuery("""
            SELECT encode(fingerprint, 'hex') AS fingerprint, result_id
            FROM idempotency_key
            WHERE token_id = :tokenId AND path = :path AND key = :key
            """)
    @RegisterConstructorMapper(Kept.class)
    Optional<Kept> find(@BindMethods IdempotencyKeys.Name name);

    @SqlUpdate("""
            INSERT INTO idempotency_key (token_id, path, key, fingerprint, result_id, created_at)
            VALUES (:tokenId, :path, :key, :fingerprint, :id, :now)
            ON CONFLICT DO NOTHING
            """)
    int insert(
            @BindMethods IdempotencyKeys.Name name,
            @Bind("fingerprint") byte[] fingerprint,
            @Bind("id") long id,
            @Bind("now") Instant now);

    @SqlUpdate("""
            DELETE FROM idempotency_key
            WHERE created_at < :before
            """)
    int deleteBefore(@Bind("before") Instant before);
}
