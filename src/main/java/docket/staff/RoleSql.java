package docket.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on roles. */
@RegisterConstructorMapper(Role.class)
interface RoleSql extends StaffLockSql {

    @SqlQuery("""
            SELECT id, name, permissions, built_in, retired_at
            FROM role
            ORDER BY id
            """)
    List<Role> list();

    @SqlQuery("""
            SELECT id, name, permissions, built_in, retired_at
            FROM role
            WHERE id = :id
            """)
    Optional<Role> find(@Bind("id") long id);

    @SqlQuery("""
            SELECT id, name, permissions, built_in, retired_at
            FROM role
            WHERE name = :name
            """)
    Optional<Role> findByName(@Bind("name") String name);

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM staff
                WHERE role_id = :id)
            """)
    boolean isHeld(@Bind("id") long id);

    @SqlQuery("""
            INSERT INTO role (name, permissions)
            VALUES (:name, :permissions)
            RETURNING id
            """)
    long insert(@Bind("name") String name, @Bind("permissions") List<String> permissions);

    @SqlUpdate("""
            UPDATE role
            SET name = :name, permissions = :permissions
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @Bind("name") String name, @Bind("permissions") List<String> permissions);

    @SqlUpdate("""
            UPDATE role
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
