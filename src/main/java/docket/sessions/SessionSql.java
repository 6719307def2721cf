package docket.sessions;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on sessions; the database's clock tells whether one is alive. */
@RegisterConstructorMapper(SessionRow.class)
@RegisterConstructorMapper(SessionEntry.class)
interface SessionSql {

    @SqlQuery("""
            INSERT INTO session (digest, person_id, stage, created_at, expires_at, idle, used_at, confirmed_at,
                address, browser)
            VALUES (:digest, :personId, :stageWord, now(), now() + make_interval(secs => :seconds),
                make_interval(secs => :idle), now(), CASE WHEN :confirmed THEN now() END, :address, :browser)
            RETURNING id
            """)
    long insert(@BindMethods NewSession session, @Bind("digest") byte[] digest);

    @SqlQuery("""
            SELECT session.id, session.person_id, person.kind = 'staff' AS staff, session.stage
            FROM session
            JOIN person ON person.id = session.person_id
            WHERE session.digest = :digest
                AND session.expires_at > now()
                AND session.used_at + session.idle > now()
            """)
    Optional<SessionRow> find(@Bind("digest") byte[] digest);

    @SqlUpdate("""
            UPDATE session
            SET used_at = now()
            WHERE id = :id
            """)
    void used(@Bind("id") long id);

    /** The next secret, at the end of signing in. */
    @SqlUpdate("""
            UPDATE session
            SET digest = :digest, stage = 'signed_in', used_at = now(),
                expires_at = now() + make_interval(secs => :seconds)
            WHERE id = :id
                AND stage <> 'signed_in'
            """)
    int complete(@Bind("id") long id, @Bind("digest") byte[] digest, @Bind("seconds") long seconds);

    /** The next secret, because the password was given. */
    @SqlUpdate("""
            UPDATE session
            SET digest = :digest, confirmed_at = now()
            WHERE id = :id
            """)
    int confirm(@Bind("id") long id, @Bind("digest") byte[] digest);

    /** The next secret, because what opens the account has changed. */
    @SqlUpdate("""
            UPDATE session
            SET digest = :digest
            WHERE id = :id
            """)
    int renew(@Bind("id") long id, @Bind("digest") byte[] digest);

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM session
                WHERE id = :id
                    AND stage = 'signed_in'
                    AND confirmed_at > now() - make_interval(secs => :seconds))
            """)
    boolean confirmedWithin(@Bind("id") long id, @Bind("seconds") long seconds);

    @SqlQuery("""
            SELECT id, created_at, used_at, address, browser
            FROM session
            WHERE person_id = :personId
                AND stage = 'signed_in'
                AND expires_at > now()
                AND used_at + idle > now()
            ORDER BY used_at DESC, id DESC
            """)
    List<SessionEntry> list(@Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM session
            WHERE id = :id AND person_id = :personId
            """)
    int delete(@Bind("id") long id, @Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM session
            WHERE person_id = :personId AND id <> :kept
            """)
    int deleteOthers(@Bind("personId") long personId, @Bind("kept") long kept);

    @SqlUpdate("""
            DELETE FROM session
            WHERE expires_at < now() OR used_at + idle < now()
            """)
    void sweep();
}
