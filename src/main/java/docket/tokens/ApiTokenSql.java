package docket.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on API tokens. */
@RegisterConstructorMapper(ApiToken.class)
interface ApiTokenSql {

    @SqlQuery("""
            INSERT INTO api_token (digest, name, account_id, person_id, scopes, networks, created_at, expires_at)
            VALUES (:digest, :name,
                (SELECT account_id FROM person WHERE id = :personId),
                :personId, :scopes, :networks, :now, :expiresAt)
            RETURNING id
            """)
    long insert(
            @BindMethods NewToken token,
            @Bind("digest") byte[] digest,
            @Bind("scopes") List<String> scopes,
            @Bind("now") Instant now);

    @SqlQuery("""
            SELECT id, name, account_id, person_id, scopes, networks, created_at, expires_at, last_used_at, revoked_at
            FROM api_token
            ORDER BY id
            """)
    List<ApiToken> list();

    @SqlQuery("""
            SELECT id, name, account_id, person_id, scopes, networks, created_at, expires_at, last_used_at, revoked_at
            FROM api_token
            WHERE id = :id
            """)
    Optional<ApiToken> findById(@Bind("id") long id);

    /** Validity is judged by the database's clock: the same for every process, whatever their own clocks say. */
    @SqlQuery("""
            SELECT id, name, account_id, person_id, scopes, networks, created_at, expires_at, last_used_at, revoked_at
            FROM api_token
            WHERE digest = :digest
                AND revoked_at IS NULL
                AND (expires_at IS NULL OR expires_at > now())
            """)
    Optional<ApiToken> findValid(@Bind("digest") byte[] digest);

    @SqlUpdate("""
            UPDATE api_token
            SET last_used_at = :now
            WHERE id = :id
            """)
    void markUsed(@Bind("id") long id, @Bind("now") Instant now);

    @SqlQuery("""
            SELECT kind
            FROM person
            WHERE id = :id
            """)
    Optional<String> ownerKind(@Bind("id") long id);

    @SqlUpdate("""
            UPDATE api_token
            SET revoked_at = :now
            WHERE id = :id AND revoked_at IS NULL
            """)
    int revoke(@Bind("id") long id, @Bind("now") Instant now);
}
