package docket.mail;

import docket.outbox.Recipient;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that tell whom to write to. */
@RegisterConstructorMapper(Recipient.class)
interface RecipientSql {

    /** A {@link Recipient}. */
    String RECIPIENT = """
            SELECT person_email.address, person.language
            FROM person_email
            JOIN person ON person.id = person_email.person_id
            WHERE person.disabled_at IS NULL
            """;

    @SqlQuery(RECIPIENT + """
                AND person_email.id = :emailId
            """)
    List<Recipient> at(@Bind("emailId") long emailId);

    /** Every proved address: whoever took one over does not get the only notice. */
    @SqlQuery(RECIPIENT + """
                AND person.id = :personId
                AND person_email.verified_at IS NOT NULL
            ORDER BY person_email.id
            """)
    List<Recipient> ofPerson(@Bind("personId") long personId);

    @SqlQuery(RECIPIENT + """
                AND person.id = :personId
                AND person_email.verified_at IS NOT NULL
                AND person_email.id <> :emailId
            ORDER BY person_email.id
            """)
    List<Recipient> ofPersonBut(@Bind("personId") long personId, @Bind("emailId") long emailId);

    /** Whoever owns a token; where that is an account's programs, its admins. */
    @SqlQuery(RECIPIENT + """
                AND person_email.verified_at IS NOT NULL
                AND person.id IN (
                    SELECT reader.id
                    FROM api_token
                    JOIN person AS owner ON owner.id = api_token.person_id
                    JOIN person AS reader ON reader.id = owner.id
                        OR owner.kind = 'api' AND reader.account_id = owner.account_id AND reader.account_role = 'admin'
                    WHERE api_token.id = :tokenId AND api_token.revoked_at IS NULL)
            ORDER BY person_email.id
            """)
    List<Recipient> ofToken(@Bind("tokenId") long tokenId);
}
