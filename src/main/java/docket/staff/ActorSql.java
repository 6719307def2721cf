package docket.staff;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that make people actors. */
@RegisterConstructorMapper(ActorRow.class)
interface ActorSql {

    /** An {@link ActorRow} of everybody who may do something. */
    String SELECT = """
            SELECT person.id AS person_id, person.name, person.account_id, person.sees_account,
                coalesce(role.permissions, '{}') AS permissions,
                ARRAY(
                    SELECT department_id
                    FROM staff_department
                    WHERE person_id = person.id) AS departments
            FROM person
            LEFT JOIN account ON account.id = person.account_id
            LEFT JOIN staff ON staff.person_id = person.id
            LEFT JOIN role ON role.id = staff.role_id
            WHERE person.disabled_at IS NULL
                AND account.retired_at IS NULL
                AND (account.id IS NOT NULL OR role.id IS NOT NULL)
            """;

    @SqlQuery(SELECT + """
                AND person.id = :id
            """)
    Optional<ActorRow> find(@Bind("id") long id);

    @SqlQuery(SELECT + """
                AND role.id IS NOT NULL
            ORDER BY person.name, person.id
            """)
    List<ActorRow> listStaff();
}
