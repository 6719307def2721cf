package docket.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on second factors and recovery codes. */
interface SecondFactorSql {

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM second_factor
                WHERE person_id = :personId AND proved_at IS NOT NULL)
            """)
    boolean proved(@Bind("personId") long personId);

    /** The address that names the person in an app. */
    @SqlQuery("""
            SELECT address
            FROM person_email
            WHERE person_id = :personId AND verified_at IS NOT NULL
            ORDER BY id
            LIMIT 1
            """)
    Optional<String> label(@Bind("personId") long personId);

    /** Answers 0 where a factor is proved already. */
    @SqlUpdate("""
            INSERT INTO second_factor AS factor (person_id, secret_sealed, last_step)
            VALUES (:personId, :sealed, 0)
            ON CONFLICT (person_id) DO UPDATE
            SET secret_sealed = excluded.secret_sealed, last_step = 0
            WHERE factor.proved_at IS NULL
            """)
    int propose(@Bind("personId") long personId, @Bind("sealed") byte[] sealed);

    @SqlQuery("""
            SELECT secret_sealed
            FROM second_factor
            WHERE person_id = :personId
            """)
    Optional<byte[]> sealed(@Bind("personId") long personId);

    /** Answers 0 where the code of that step, or of a later one, was used. */
    @SqlUpdate("""
            UPDATE second_factor
            SET last_step = :step
            WHERE person_id = :personId AND last_step < :step
            """)
    int useStep(@Bind("personId") long personId, @Bind("step") long step);

    @SqlUpdate("""
            UPDATE second_factor
            SET proved_at = :now
            WHERE person_id = :personId AND proved_at IS NULL
            """)
    int prove(@Bind("personId") long personId, @Bind("now") Instant now);

    @SqlUpdate("""
            DELETE FROM second_factor
            WHERE person_id = :personId
            """)
    int delete(@Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM recovery_code
            WHERE person_id = :personId
            """)
    void deleteCodes(@Bind("personId") long personId);

    @SqlBatch("""
            INSERT INTO recovery_code (person_id, digest)
            VALUES (:personId, :digest)
            """)
    void insertCodes(@Bind("personId") long personId, @Bind("digest") List<byte[]> digests);

    @SqlUpdate("""
            DELETE FROM recovery_code
            WHERE person_id = :personId AND digest = :digest
            """)
    int useCode(@Bind("personId") long personId, @Bind("digest") byte[] digest);
}
