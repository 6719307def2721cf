package docket.visitors;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on devices in which people signed in before. */
interface DeviceSql {

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM known_device
                WHERE digest = :digest AND person_id = :personId)
            """)
    boolean knows(@Bind("digest") byte[] digest, @Bind("personId") long personId);

    @SqlUpdate("""
            INSERT INTO known_device (digest, person_id, used_at)
            VALUES (:digest, :personId, now())
            """)
    void insert(@Bind("digest") byte[] digest, @Bind("personId") long personId);

    @SqlUpdate("""
            UPDATE known_device
            SET used_at = now()
            WHERE digest = :digest
            """)
    void used(@Bind("digest") byte[] digest);

    @SqlUpdate("""
            DELETE FROM known_device
            WHERE person_id = :personId
            """)
    void deleteAll(@Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM known_device
            WHERE used_at < now() - make_interval(days => :days)
            """)
    void sweep(@Bind("days") int days);
}
