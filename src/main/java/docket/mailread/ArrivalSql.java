package docket.mailread;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statement that tells whose address a mail is from. */
interface ArrivalSql {

    /** Who has proved that the address is theirs. */
    @SqlQuery("""
            SELECT person_id
            FROM person_email
            WHERE key = ANY (:keys) AND verified_at IS NOT NULL
            ORDER BY id
            LIMIT 1
            """)
    Optional<Long> findProved(@Bind("keys") List<String> keys);
}
