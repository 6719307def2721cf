package docket.links;

import docket.platform.EmailAddress;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on one-time links; they end by the database's clock. */
@RegisterConstructorMapper(Link.class)
@RegisterConstructorMapper(Recipient.class)
interface LinkSql {

    /** A {@link Recipient}. */
    String RECIPIENT = """
            SELECT person_email.id AS email_id, person.id AS person_id, person.kind = 'staff' AS staff,
                person_email.verified_at IS NOT NULL AS proved,
                EXISTS (SELECT FROM password WHERE password.person_id = person.id) AS has_password
            FROM person_email
            JOIN person ON person.id = person_email.person_id
            WHERE person.disabled_at IS NULL
            """;

    @SqlQuery(RECIPIENT + """
                AND person_email.id = :emailId
            """)
    Optional<Recipient> recipient(@Bind("emailId") long emailId);

    @SqlQuery(RECIPIENT + """
                AND person_email.key = :key
                AND person_email.verified_at IS NOT NULL
            """)
    Optional<Recipient> recipient(@BindMethods EmailAddress email);

    /** The address to write to: one that is proved before others, the oldest first. */
    @SqlQuery(RECIPIENT + """
                AND person.id = :personId
            ORDER BY person_email.verified_at IS NULL, person_email.id
            LIMIT 1
            """)
    Optional<Recipient> recipientOf(@Bind("personId") long personId);

    @SqlUpdate("""
            INSERT INTO sign_in_link (digest, person_id, email_id, purpose, expires_at)
            VALUES (:digest, :link.personId, :link.emailId, :purpose, now() + make_interval(secs => :seconds))
            ON CONFLICT (person_id, purpose) DO UPDATE
            SET digest = excluded.digest, email_id = excluded.email_id, expires_at = excluded.expires_at
            """)
    void replace(
            @BindMethods("link") Link link,
            @Bind("purpose") String purpose,
            @Bind("digest") byte[] digest,
            @Bind("seconds") long seconds);

    @SqlQuery("""
            SELECT sign_in_link.person_id, sign_in_link.email_id, sign_in_link.purpose
            FROM sign_in_link
            JOIN person ON person.id = sign_in_link.person_id
            WHERE sign_in_link.digest = :digest
                AND sign_in_link.expires_at > now()
                AND person.disabled_at IS NULL
            """)
    Optional<Link> find(@Bind("digest") byte[] digest);

    @SqlQuery("""
            DELETE FROM sign_in_link
            WHERE digest = :digest
                AND purpose = :purpose
                AND expires_at > now()
            RETURNING person_id, email_id, purpose
            """)
    Optional<Link> redeem(@Bind("digest") byte[] digest, @Bind("purpose") String purpose);

    @SqlUpdate("""
            DELETE FROM sign_in_link
            WHERE person_id = :personId
            """)
    void deleteAll(@Bind("personId") long personId);

    @SqlUpdate("""
            DELETE FROM sign_in_link
            WHERE expires_at < now()
            """)
    void sweep();
}
