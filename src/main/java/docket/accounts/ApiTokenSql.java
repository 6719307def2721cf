package docket.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on API tokens. */
@RegisterConstructorMapper(ApiToken.class)
interface ApiTokenSql {

    @SqlUpdate("""
            INSERT INTO api_token (digest, name, account_id, person_id, scopes, networks, created_at, expires_at)
            VALUES (:digest, :name, :accountId,
                (SELECT id FROM person WHERE account_id = :accountId AND kind = 'api'),
                :scopes, :networks, :now, :expiresAt)
            """)
    void insert(
            @BindMethods NewToken token,
            @Bind("digest") byte[] digest,
            @Bind("accountId") @Nullable Long accountId,
            @Bind("scopes") List<String> scopes,
            @Bind("now") Instant now);

    @SqlQuery("""
            SELECT id, name, account_id, person_id, scopes, networks, created_at, expires_at, last_used_at, revoked_at
            FROM api_token
            ORDER BY id
            """)
    List<ApiToken> list();

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

    @SqlUpdate("""
            UPDATE api_token
            SET revoked_at = coalesce(revoked_at, :now)
            WHERE id = :id
            """)
    int revoke(@Bind("id") long id, @Bind("now") Instant now);
}
