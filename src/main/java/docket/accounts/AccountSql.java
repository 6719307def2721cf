package docket.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on accounts, and the one that makes an account's API person. */
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
            SELECT id, name, created_at
            FROM account
            ORDER BY id
            """)
    List<Account> list();

    @SqlQuery("""
            SELECT id, name, created_at
            FROM account
            WHERE id = :id
            """)
    Optional<Account> findById(@Bind("id") long id);

    @SqlQuery("""
            SELECT id, name, created_at
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
}
