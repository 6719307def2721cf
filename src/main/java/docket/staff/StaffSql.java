package docket.staff;

import docket.platform.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on staff. */
@RegisterConstructorMapper(StaffMember.class)
interface StaffSql {

    /** A {@link StaffMember}. */
    String SELECT = """
            SELECT person.id, person.name, role.name AS role, person.created_at, person.disabled_at,
                (SELECT address
                    FROM person_email
                    WHERE person_id = person.id
                    ORDER BY verified_at IS NULL, id
                    LIMIT 1) AS email,
                ARRAY(
                    SELECT department.name
                    FROM staff_department
                    JOIN department ON department.id = staff_department.department_id
                    WHERE staff_department.person_id = person.id
                    ORDER BY department.name) AS departments
            FROM staff
            JOIN person ON person.id = staff.person_id
            JOIN role ON role.id = staff.role_id
            """;

    @SqlQuery(SELECT + """
            ORDER BY person.id
            """)
    List<StaffMember> list();

    @SqlQuery(SELECT + """
            WHERE person.id = :id
            """)
    Optional<StaffMember> find(@Bind("id") long id);

    @SqlQuery(SELECT + """
            WHERE person.id = (
                SELECT person_email.person_id
                FROM person_email
                JOIN staff ON staff.person_id = person_email.person_id
                WHERE person_email.key = :key)
            """)
    Optional<StaffMember> findByEmail(@BindMethods EmailAddress email);

    @SqlQuery("""
            INSERT INTO person (kind, name, created_at)
            VALUES ('staff', :name, :now)
            RETURNING id
            """)
    long insertPerson(@Bind("name") String name, @Bind("now") Instant now);

    @SqlUpdate("""
            INSERT INTO person_email (person_id, address, key, created_at)
            VALUES (:personId, :value, :key, :now)
            """)
    void insertEmail(@Bind("personId") long personId, @BindMethods EmailAddress email, @Bind("now") Instant now);

    @SqlUpdate("""
            INSERT INTO staff (person_id, role_id)
            VALUES (:personId, :roleId)
            """)
    void insert(@Bind("personId") long personId, @Bind("roleId") long roleId);

    @SqlUpdate("""
            INSERT INTO staff_department (person_id, department_id)
            SELECT :personId, unnest(:departmentIds)
            """)
    void insertDepartments(@Bind("personId") long personId, @Bind("departmentIds") List<Long> departmentIds);
}
