package docket.accounts;

import docket.platform.Conditions;
import docket.platform.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on people of accounts and on contacts. */
@RegisterConstructorMapper(Person.class)
@RegisterColumnMapper(PersonEmails.class)
interface PersonSql {

    /** A {@link Person}. */
    String SELECT = """
            SELECT person.id, person.account_id, person.kind, person.name, person.language, person.time_zone,
                person.account_role AS role, person.sees_account, person.created_at, person.disabled_at,
                (SELECT coalesce(
                        json_agg(json_build_object('id', id, 'address', address, 'verifiedAt', verified_at) ORDER BY id),
                        '[]')
                    FROM person_email
                    WHERE person_id = person.id) AS emails
            FROM person
            """;

    @SqlQuery("""
            INSERT INTO person (kind, name, email, phone, company, created_at)
            VALUES ('contact', :name, :email, :phone, :company, :now)
            RETURNING id
            """)
    long insertContact(@BindMethods Contact contact, @Bind("now") Instant now);

    @SqlQuery("""
            INSERT INTO person (account_id, kind, name, language, time_zone, account_role, sees_account, created_at)
            VALUES (:accountId, 'customer', :name, :language, :timeZone, :role, :seesAccount, :now)
            RETURNING id
            """)
    long insert(@Bind("accountId") long accountId, @BindMethods PersonForm person, @Bind("now") Instant now);

    default List<Person> list(PersonFilter filter, long after, int limit) {
        Conditions conditions = new Conditions()
                .when(filter.accountId() != null, "person.account_id = :accountId")
                .when(filter.address() != null, """
                        person.id IN (
                            SELECT person_id
                            FROM person_email
                            WHERE key = :key)""")
                .when(filter.name() != null, "strpos(lower(person.name), lower(:name)) > 0")
                .when(filter.disabled() != null, "(person.disabled_at IS NOT NULL) = :disabled");
        return list(conditions.sql(), filter, after, limit);
    }

    @SqlQuery(SELECT + """
            WHERE person.account_id IS NOT NULL
                AND person.id > :after
            <conditions>
            ORDER BY person.id
            LIMIT :limit
            """)
    List<Person> list(
            @Define("conditions") String conditions,
            @BindMethods PersonFilter filter,
            @Bind("after") long after,
            @Bind("limit") int limit);

    @SqlQuery(SELECT + """
            WHERE person.account_id IS NOT NULL
                AND person.id = :id
            """)
    Optional<Person> find(@Bind("id") long id);

    @SqlQuery(SELECT + """
            WHERE person.account_id IS NOT NULL
                AND person.id = :id
            FOR NO KEY UPDATE OF person
            """)
    Optional<Person> lock(@Bind("id") long id);

    @SqlUpdate("""
            UPDATE person
            SET name = :name, language = :language, time_zone = :timeZone, account_role = :role,
                sees_account = :seesAccount
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @BindMethods PersonForm person);

    @SqlUpdate("""
            UPDATE person
            SET disabled_at = :at
            WHERE id = :id
            """)
    void setDisabled(@Bind("id") long id, @Bind("at") @Nullable Instant at);

    @SqlUpdate("""
            INSERT INTO person_email (person_id, address, key, created_at)
            VALUES (:personId, :value, :key, :now)
            ON CONFLICT (person_id, key) DO NOTHING
            """)
    int insertEmail(@Bind("personId") long personId, @BindMethods EmailAddress email, @Bind("now") Instant now);

    @SqlUpdate("""
            DELETE FROM person_email
            WHERE id = :id
            """)
    void deleteEmail(@Bind("id") long id);
}
