package docket.identities;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on identities. */
@RegisterConstructorMapper(Identity.class)
interface IdentitySql {

    @SqlQuery("""
            SELECT person_id
            FROM identity
            WHERE issuer = :issuer AND subject = :subject
            """)
    Optional<Long> find(@Bind("issuer") String issuer, @Bind("subject") String subject);

    @SqlQuery("""
            SELECT issuer, subject, created_at
            FROM identity
            WHERE person_id = :personId
            ORDER BY created_at, issuer, subject
            """)
    List<Identity> list(@Bind("personId") long personId);

    /** Answers 0 where somebody has it. */
    @SqlUpdate("""
            INSERT INTO identity (issuer, subject, person_id, created_at)
            VALUES (:issuer, :subject, :personId, :createdAt)
            ON CONFLICT DO NOTHING
            """)
    int insert(@Bind("personId") long personId, @BindMethods Identity identity);

    @SqlUpdate("""
            DELETE FROM identity
            WHERE issuer = :issuer AND subject = :subject AND person_id = :personId
            """)
    int delete(@Bind("personId") long personId, @Bind("issuer") String issuer, @Bind("subject") String subject);
}
