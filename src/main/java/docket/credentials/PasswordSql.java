package docket.credentials;

import docket.platform.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on passwords. */
@RegisterConstructorMapper(Credential.class)
interface PasswordSql {

    @SqlQuery("""
            SELECT person_email.person_id, password.hash
            FROM person_email
            LEFT JOIN password ON password.person_id = person_email.person_id
            WHERE person_email.key = :key
                AND person_email.verified_at IS NOT NULL
            """)
    Optional<Credential> findByAddress(@BindMethods EmailAddress email);

    @SqlQuery("""
            SELECT person_id, hash
            FROM password
            WHERE person_id = :personId
            """)
    Optional<Credential> find(@Bind("personId") long personId);

    @SqlUpdate("""
            INSERT INTO password (person_id, hash, changed_at)
            VALUES (:personId, :hash, :now)
            ON CONFLICT (person_id) DO UPDATE
            SET hash = excluded.hash, changed_at = excluded.changed_at
            """)
    void save(@Bind("personId") long personId, @Bind("hash") String hash, @Bind("now") Instant now);

    /** Only while the password is still the one that was hashed anew. */
    @SqlUpdate("""
            UPDATE password
            SET hash = :hash
            WHERE person_id = :personId AND hash = :before
            """)
    void rehash(@Bind("personId") long personId, @Bind("before") String before, @Bind("hash") String hash);

    /** What a guesser would try first. */
    @SqlQuery("""
            SELECT name
            FROM person
            WHERE id = :personId
            UNION ALL
            SELECT key
            FROM person_email
            WHERE person_id = :personId
            """)
    List<String> known(@Bind("personId") long personId);
}
