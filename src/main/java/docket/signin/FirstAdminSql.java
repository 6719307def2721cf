package docket.signin;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the way in of the first admin. */
interface FirstAdminSql {

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM staff)
            """)
    boolean staffed();

    @SqlUpdate("""
            DELETE FROM set_up_link
            """)
    void deleteAll();

    @SqlUpdate("""
            INSERT INTO set_up_link (digest)
            VALUES (:digest)
            """)
    void insert(@Bind("digest") byte[] digest);

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM set_up_link
                WHERE digest = :digest)
            """)
    boolean good(@Bind("digest") byte[] digest);

    @SqlUpdate("""
            DELETE FROM set_up_link
            WHERE digest = :digest
            """)
    int redeem(@Bind("digest") byte[] digest);
}
