package docket.accounts;

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

/** Every statement on accounts, and those on an account's API person. */
@RegisterConstructorMapper(Account.class)
interface AccountSql {

    @SqlQuery("""
            INSERT INTO account (name, created_at)
            VALUES (:name, :now)
            ON CONFLICT (name) DO NOTHING
            RETURNING id
            """)
    Optional<Long> insert(@Bind("name") String name, @Bind("now") Instant now);

    @SqlUpdate("""
            INSERT INTO person (account_id, kind, name, sees_account, created_at)
            VALUES (:accountId, 'api', :name, true, :now)
            """)
    void insertApiPerson(@Bind("accountId") long accountId, @Bind("name") String name, @Bind("now") Instant now);

    @SqlQuery("""
            SELECT id, name, created_at, retired_at
            FROM account
            ORDER BY id
            """)
    List<Account> list();

    default List<Account> list(AccountFilter filter, long after, int limit) {
        Conditions conditions = new Conditions()
                .when(filter.name() != null, "strpos(lower(name), lower(:name)) > 0")
                .when(filter.retired() != null, "(retired_at IS NOT NULL) = :retired");
        return list(conditions.sql(), filter, after, limit);
    }

    @SqlQuery("""
            SELECT id, name, created_at, retired_at
            FROM account
            WHERE id > :after
            <conditions>
            ORDER BY id
            LIMIT :limit
            """)
    List<Account> list(
            @Define("conditions") String conditions,
            @BindMethods AccountFilter filter,
            @Bind("after") long after,
            @Bind("limit") int limit);

    @SqlQuery("""
            SELECT id, name, created_at, retired_at
            FROM account
            WHERE id = :id
            """)
    Optional<Account> findById(@Bind("id") long id);

    @SqlQuery("""
            SELECT id, name, created_at, retired_at
            FROM account
            WHERE name = :name
            """)
    Optional<Account> findByName(@Bind("name") String name);

    @SqlQuery("""
            SELECT id
            FROM person
            WHERE account_id = :accountId AND kind = 'api'
            """)
    Optional<Long> apiPerson(@Bind("accountId") long accountId);

    /** Changes of accounts are rare: one at a time, so that a name which is free stays so. */
    @SqlUpdate("""
            LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE
            """)
    void lock();

    @SqlUpdate("""
            UPDATE account
            SET name = :name
            WHERE id = :id
            """)
    void rename(@Bind("id") long id, @Bind("name") String name);

    @SqlUpdate("""
            UPDATE person
            SET name = :name
            WHERE account_id = :accountId AND kind = 'api'
            """)
    void renameApiPerson(@Bind("accountId") long accountId, @Bind("name") String name);

    @SqlUpdate("""
            UPDATE account
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
