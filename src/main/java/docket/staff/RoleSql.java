package docket.staff;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement on roles. */
@RegisterConstructorMapper(Role.class)
interface RoleSql {

    @SqlQuery("""
            SELECT id, name, permissions, built_in, retired_at
            FROM role
            ORDER BY id
            """)
    List<Role> list();

    @SqlQuery("""
            SELECT id, name, permissions, built_in, retired_at
            FROM role
            WHERE name = :name
            """)
    Optional<Role> findByName(@Bind("name") String name);
}
