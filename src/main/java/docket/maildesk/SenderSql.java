package docket.maildesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement that makes rules about senders. */
@RegisterConstructorMapper(SenderRule.class)
interface SenderSql {

    @SqlQuery("""
            SELECT id, pattern, allowed, created_at
            FROM mail_sender
            ORDER BY pattern COLLATE "C"
            """)
    List<SenderRule> list();

    @SqlQuery("""
            SELECT id, pattern, allowed, created_at
            FROM mail_sender
            WHERE pattern IN (:address, :domain)
            ORDER BY pattern COLLATE "C" DESC
            """)
    List<SenderRule> listOf(@Bind("address") String address, @Bind("domain") String domain);

    @SqlQuery("""
            SELECT id, pattern, allowed, created_at
            FROM mail_sender
            WHERE pattern = :pattern
            """)
    Optional<SenderRule> findByPattern(@Bind("pattern") String pattern);

    @SqlQuery("""
            INSERT INTO mail_sender (pattern, allowed, added_by, created_at)
            VALUES (:pattern, :allowed, :personId, :now)
            ON CONFLICT (pattern) DO UPDATE
            SET allowed = excluded.allowed
            RETURNING id, pattern, allowed, created_at
            """)
    SenderRule put(
            @Bind("pattern") String pattern,
            @Bind("allowed") boolean allowed,
            @Bind("personId") long personId,
            @Bind("now") Instant now);

    @SqlQuery("""
            DELETE FROM mail_sender
            WHERE id = :id
            RETURNING id, pattern, allowed, created_at
            """)
    Optional<SenderRule> delete(@Bind("id") long id);
}
