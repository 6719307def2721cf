package docket.passkeys;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on passkeys. */
@RegisterConstructorMapper(Passkey.class)
@RegisterConstructorMapper(StoredKey.class)
@RegisterConstructorMapper(Owner.class)
interface PasskeySql {

    @SqlQuery("""
            SELECT id, name, created_at, used_at
            FROM passkey
            WHERE person_id = :personId
            ORDER BY id
            """)
    List<Passkey> list(@Bind("personId") long personId);

    @SqlQuery("""
            SELECT credential_id
            FROM passkey
            WHERE person_id = :personId
            """)
    List<byte[]> credentialIds(@Bind("personId") long personId);

    @SqlQuery("""
            SELECT user_handle
            FROM passkey
            WHERE person_id = :personId
            ORDER BY id
            LIMIT 1
            """)
    Optional<byte[]> userHandle(@Bind("personId") long personId);

    @SqlQuery("""
            SELECT person.name, coalesce(email.address, person.name) AS label
            FROM person
            LEFT JOIN person_email AS email ON email.person_id = person.id AND email.verified_at IS NOT NULL
            WHERE person.id = :personId
            ORDER BY email.id
            LIMIT 1
            """)
    Owner owner(@Bind("personId") long personId);

    @SqlQuery("""
            SELECT person_id
            FROM passkey
            WHERE credential_id = :credentialId
            """)
    Optional<Long> personOf(@Bind("credentialId") byte[] credentialId);

    /** Makes whoever uses it, too, wait. */
    @SqlQuery("""
            SELECT id, person_id, user_handle, attested, sign_count, backup_eligible
            FROM passkey
            WHERE credential_id = :credentialId
            FOR UPDATE
            """)
    Optional<StoredKey> lock(@Bind("credentialId") byte[] credentialId);

    /** Empty where somebody has it. */
    @SqlQuery("""
            INSERT INTO passkey (
                credential_id, person_id, name, user_handle, attested, sign_count, backup_eligible, created_at)
            VALUES (:credentialId, :personId, :name, :userHandle, :attested, :signCount, :backupEligible, now())
            ON CONFLICT DO NOTHING
            RETURNING id
            """)
    Optional<Long> insert(
            @Bind("personId") long personId,
            @Bind("name") String name,
            @Bind("userHandle") byte[] userHandle,
            @BindMethods NewKey key);

    @SqlUpdate("""
            UPDATE passkey
            SET sign_count = :signCount, used_at = now()
            WHERE id = :id
            """)
    void used(@Bind("id") long id, @Bind("signCount") long signCount);

    @SqlUpdate("""
            DELETE FROM passkey
            WHERE id = :id AND person_id = :personId
            """)
    int delete(@Bind("id") long id, @Bind("personId") long personId);

    /** Answers 0 where it was answered before. */
    @SqlUpdate("""
            INSERT INTO passkey_question (digest, answered_at)
            VALUES (:digest, now())
            ON CONFLICT DO NOTHING
            """)
    int answer(@Bind("digest") byte[] digest);

    /** Forgets those that are too old to be answered, by any clock. */
    @SqlUpdate("""
            DELETE FROM passkey_question
            WHERE answered_at < now() - interval '1 hour'
            """)
    void forgetAnswered();
}
