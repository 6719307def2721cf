package docket.signin;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on ways in of every kind. */
interface WaysInSql {

    @SqlQuery("""
            SELECT id
            FROM person
            WHERE id = :personId
            FOR UPDATE
            """)
    long lock(@Bind("personId") long personId);

    /** Whether a password, a passkey or an identity of that issuer lets the person in. */
    @SqlQuery("""
            SELECT EXISTS (SELECT FROM password WHERE person_id = :personId)
                OR EXISTS (SELECT FROM passkey WHERE person_id = :personId)
                OR EXISTS (SELECT FROM identity WHERE person_id = :personId AND issuer = :issuer)
            """)
    boolean exists(@Bind("personId") long personId, @Bind("issuer") String issuer);
}
