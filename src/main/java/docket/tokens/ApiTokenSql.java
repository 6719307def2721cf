package docket.tokens;

import docket.platform.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on API tokens. */
@RegisterConstructorMapper(ApiToken.class)
interface ApiTokenSql {

    /** An {@link ApiToken}. */
    String SELECT = """
            SELECT id, name, account_id, person_id, scopes, networks, created_at, expires_at, last_used_at, revoked_at
            FROM api_token
            """;

    @SqlQuery("""
            INSERT INTO api_token (digest, name, account_id, person_id, scopes, networks, created_at, expires_at)
            VALUES (:digest, :name,
                (SELECT account_id FROM person WHERE id = :personId),
                :personId, :scopes, :networks, :now, :endsAt)
            RETURNING id
            """)
    long insert(
            @BindMethods NewToken token,
            @Bind("digest") byte[] digest,
            @Bind("scopes") List<String> scopes,
            @Bind("now") Instant now);

    @SqlQuery(SELECT + """
            ORDER BY id
            """)
    List<ApiToken> list();

    default List<ApiToken> list(TokenFilter filter, @Nullable Long ownerId, long after, int limit) {
        Conditions conditions = new Conditions()
                .when(ownerId != null, "person_id = :ownerId")
                .when(filter.personId() != null, "person_id = :personId")
                .when(filter.accountId() != null, "account_id = :accountId")
                .when(filter.site() != null, "(person_id IS NULL) = :site")
                .when(filter.live() != null, "(revoked_at IS NULL AND coalesce(expires_at > now(), true)) = :live");
        return list(conditions.sql(), filter, ownerId, after, limit);
    }

    @SqlQuery(SELECT + """
            WHERE id > :after
            <conditions>
            ORDER BY id
            LIMIT :limit
            """)
    List<ApiToken> list(
            @Define("conditions") String conditions,
            @BindMethods TokenFilter filter,
            @Bind("ownerId") @Nullable Long ownerId,
            @Bind("after") long after,
            @Bind("limit") int limit);

    @SqlQuery(SELECT + """
            WHERE id = :id
            """)
    Optional<ApiToken> findById(@Bind("id") long id);

    /** Validity is judged by the database's clock: the same for every process, whatever their own clocks say. */
    @SqlQuery(SELECT + """
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

    @SqlQuery("""
            SELECT id
            FROM api_token
            WHERE id = :id
            FOR NO KEY UPDATE
            """)
    Optional<Long> lock(@Bind("id") long id);

    @SqlUpdate("""
            UPDATE api_token
            SET revoked_at = :now
            WHERE id = :id AND revoked_at IS NULL
            """)
    int revoke(@Bind("id") long id, @Bind("now") Instant now);

    /**
     * Marks the tokens that end within so many days as warned of that, and answers them; once each. Tokens that were made
     * for no longer need no warning.
     */
    @SqlQuery("""
            UPDATE api_token
            SET warned_days = :days
            WHERE revoked_at IS NULL
                AND expires_at > now()
                AND expires_at <= now() + make_interval(days => :days)
                AND expires_at > created_at + make_interval(days => :days)
                AND coalesce(warned_days > :days, true)
            RETURNING id
            """)
    List<Long> warn(@Bind("days") int days);
}
