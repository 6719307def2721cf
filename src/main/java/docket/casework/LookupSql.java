package docket.casework;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Every look-up of what a ticket is sorted by; a name wins over an id that reads the same. */
@RegisterConstructorMapper(Found.class)
@RegisterConstructorMapper(Requester.class)
interface LookupSql {

    @SqlQuery("""
            SELECT id, retired_at IS NOT NULL AS retired
            FROM account
            WHERE name = :name OR id = :id
            ORDER BY name = :name DESC
            LIMIT 1
            """)
    Optional<Found> account(@Bind("name") String name, @Bind("id") long id);

    @SqlQuery("""
            SELECT id, retired_at IS NOT NULL AS retired
            FROM category
            WHERE name = :name OR id = :id
            ORDER BY name = :name DESC
            LIMIT 1
            """)
    Optional<Found> category(@Bind("name") String name, @Bind("id") long id);

    @SqlQuery("""
            SELECT id, retired_at IS NOT NULL AS retired
            FROM department
            WHERE name = :name OR id = :id
            ORDER BY name = :name DESC
            LIMIT 1
            """)
    Optional<Found> department(@Bind("name") String name, @Bind("id") long id);

    @SqlQuery("""
            SELECT id, retired_at IS NOT NULL AS retired
            FROM priority
            WHERE name = :name OR id = :id
            ORDER BY name = :name DESC
            LIMIT 1
            """)
    Optional<Found> priority(@Bind("name") String name, @Bind("id") long id);

    @SqlQuery("""
            SELECT id, account_id, kind
            FROM person
            WHERE id = :id AND kind <> 'staff'
            """)
    Optional<Requester> requester(@Bind("id") long id);

    @SqlQuery("""
            SELECT person_id
            FROM staff
            WHERE person_id = :id
            """)
    Optional<Long> member(@Bind("id") long id);

    @SqlQuery("""
            SELECT staff.person_id
            FROM staff
            JOIN person_email ON person_email.person_id = staff.person_id
            WHERE person_email.key = :key
            """)
    Optional<Long> memberByEmail(@Bind("key") String key);

    @SqlQuery("""
            SELECT coalesce(
                (SELECT department.id
                    FROM category
                    JOIN department ON department.id = category.department_id
                    WHERE category.id = :categoryId AND department.retired_at IS NULL),
                (SELECT id FROM department WHERE is_default))
            """)
    Optional<Long> departmentOf(@Bind("categoryId") long categoryId);

    @SqlQuery("""
            SELECT coalesce(
                (SELECT priority.id
                    FROM category
                    JOIN priority ON priority.id = category.priority_id
                    WHERE category.id = :categoryId AND priority.retired_at IS NULL),
                (SELECT priority.id
                    FROM department
                    JOIN priority ON priority.id = department.priority_id
                    WHERE department.id = :departmentId AND priority.retired_at IS NULL),
                (SELECT id FROM priority WHERE is_default))
            """)
    long priorityOf(@Bind("categoryId") long categoryId, @Bind("departmentId") @Nullable Long departmentId);
}
