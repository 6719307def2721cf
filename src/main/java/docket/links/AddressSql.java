package docket.links;

import docket.platform.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements by which people add and prove addresses of their own. */
interface AddressSql {

    /** Empty where the person has the address, and has proved it. */
    @SqlQuery("""
            INSERT INTO person_email AS email (person_id, address, key, created_at)
            VALUES (:personId, :value, :key, :now)
            ON CONFLICT (person_id, key) DO UPDATE
            SET address = excluded.address
            WHERE email.verified_at IS NULL
            RETURNING id
            """)
    Optional<Long> add(@Bind("personId") long personId, @BindMethods EmailAddress email, @Bind("now") Instant now);

    /** Answers 0 where another has proved it before. */
    @SqlUpdate("""
            UPDATE person_email AS email
            SET verified_at = coalesce(verified_at, :now)
            WHERE id = :id
                AND NOT EXISTS (
                    SELECT
                    FROM person_email AS other
                    WHERE other.key = email.key
                        AND other.id <> email.id
                        AND other.verified_at IS NOT NULL)
            """)
    int prove(@Bind("id") long id, @Bind("now") Instant now);
}
