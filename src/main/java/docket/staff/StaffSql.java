package docket.staff;

import docket.platform.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on staff. */
@RegisterConstructorMapper(StaffMember.class)
interface StaffSql extends StaffLockSql {

    /** A {@link StaffMember}. */
    String SELECT = """
            SELECT person.id, person.name, role.name AS role, person.language, person.time_zone,
                person.created_at, person.disabled_at,
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
            INSERT INTO person (kind, name, language, time_zone, created_at)
            VALUES ('staff', :name, :language, :timeZone, :now)
            RETURNING id
            """)
    long insertPerson(@BindMethods StaffRow row, @Bind("now") Instant now);

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

    @SqlQuery("""
            SELECT department_id
            FROM staff_department
            WHERE person_id = :personId
            """)
    Set<Long> departmentIds(@Bind("personId") long personId);

    /** Whether anybody else is an admin who can sign in. */
    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM staff
                JOIN role ON role.id = staff.role_id AND role.built_in AND role.name = 'admin'
                JOIN person ON person.id = staff.person_id AND person.disabled_at IS NULL
                WHERE staff.person_id <> :personId)
            """)
    boolean hasOtherAdmin(@Bind("personId") long personId);

    @SqlUpdate("""
            UPDATE person
            SET name = :name, language = :language, time_zone = :timeZone
            WHERE id = :personId
            """)
    void changePerson(@Bind("personId") long personId, @BindMethods StaffRow row);

    @SqlUpdate("""
            UPDATE staff
            SET role_id = :roleId
            WHERE person_id = :personId
            """)
    void setRole(@Bind("personId") long personId, @Bind("roleId") long roleId);

    @SqlUpdate("""
            DELETE FROM staff_department
            WHERE person_id = :personId
            """)
    void deleteDepartments(@Bind("personId") long personId);

    @SqlUpdate("""
            UPDATE person
            SET disabled_at = :at
            WHERE id = :personId
            """)
    void setDisabled(@Bind("personId") long personId, @Bind("at") @Nullable Instant at);
}
