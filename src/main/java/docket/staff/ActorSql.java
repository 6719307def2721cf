package docket.staff;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statement that makes a person an actor. */
interface ActorSql {

    @SqlQuery("""
            SELECT person.id AS person_id, person.account_id, person.sees_account,
                coalesce(role.permissions, '{}') AS permissions,
                ARRAY(
                    SELECT department_id
                    FROM staff_department
                    WHERE person_id = person.id) AS departments
            FROM person
            LEFT JOIN account ON account.id = person.account_id
            LEFT JOIN staff ON staff.person_id = person.id
            LEFT JOIN role ON role.id = staff.role_id
            WHERE person.id = :id
                AND person.disabled_at IS NULL
                AND account.retired_at IS NULL
                AND (account.id IS NOT NULL OR role.id IS NOT NULL)
            """)
    @RegisterConstructorMapper(ActorRow.class)
    Optional<ActorRow> find(@Bind("id") long id);
}
