package docket.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on why no mail goes out. */
interface OutageSql {

    /** It goes on, and may have another reason by now; answers whether it has lasted for a quarter of an hour. */
    @SqlQuery("""
            INSERT INTO mail_outage (trouble)
            VALUES (:trouble)
            ON CONFLICT (single) DO UPDATE SET trouble = excluded.trouble
            RETURNING since < now() - INTERVAL '15 minutes'
            """)
    boolean goesOn(@Bind("trouble") String trouble);

    @SqlUpdate("""
            DELETE FROM mail_outage
            """)
    void end();

    @SqlQuery("""
            SELECT trouble, since,
                (SELECT CAST(count(*) AS integer)
                    FROM outgoing_mail
                    WHERE sent_at IS NULL AND failed_at IS NULL) AS waiting
            FROM mail_outage
            WHERE since < now() - INTERVAL '15 minutes'
            """)
    @RegisterConstructorMapper(Stored.class)
    Optional<Stored> find();

    /** As it is in the database. */
    record Stored(String trouble, Instant since, int waiting) {}
}
