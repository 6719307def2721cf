package docket.departments;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Every statement on departments, categories and priorities. */
@RegisterConstructorMapper(Named.class)
@RegisterConstructorMapper(Sorting.class)
interface DepartmentSql {

    @SqlQuery("""
            SELECT name
            FROM category
            WHERE retired_at IS NULL
            ORDER BY name COLLATE "C"
            """)
    List<String> categoryNames();

    @SqlQuery("""
            SELECT id
            FROM department
            WHERE name = :name AND retired_at IS NULL
            """)
    Optional<Long> findDepartment(@Bind("name") String name);

    @SqlQuery("""
            SELECT id
            FROM priority
            WHERE name = :name
            """)
    Optional<Long> findPriority(@Bind("name") String name);

    @SqlQuery("""
            SELECT category.id AS category_id, department.id AS department_id,
                coalesce(category.priority_id, department.priority_id, fallback.id) AS priority_id
            FROM priority AS fallback
            LEFT JOIN category ON category.name = :category AND category.retired_at IS NULL
            LEFT JOIN department ON department.name = :department AND department.retired_at IS NULL
            WHERE fallback.is_default
            """)
    Sorting sort(@Bind("category") @Nullable String category, @Bind("department") @Nullable String department);

    @SqlQuery("""
            SELECT category.id AS category_id, department.id AS department_id,
                coalesce(category.priority_id, department.priority_id, fallback.id) AS priority_id
            FROM priority AS fallback
            LEFT JOIN category ON category.name = :category AND category.retired_at IS NULL
            LEFT JOIN department ON department.id = coalesce(
                category.department_id,
                (SELECT id FROM department WHERE is_default))
            WHERE fallback.is_default
            """)
    Sorting sortByCategory(@Bind("category") @Nullable String category);

    @SqlQuery("""
            INSERT INTO priority (name)
            VALUES (:name)
            ON CONFLICT (name) DO NOTHING
            RETURNING id
            """)
    Optional<Long> insertPriority(@Bind("name") String name);

    @SqlQuery("""
            INSERT INTO department (name, priority_id)
            VALUES (:name, :priorityId)
            ON CONFLICT (name) DO NOTHING
            RETURNING id
            """)
    Optional<Long> insertDepartment(@Bind("name") String name, @Bind("priorityId") @Nullable Long priorityId);

    @SqlQuery("""
            INSERT INTO category (name, department_id, priority_id)
            VALUES (:name, :departmentId, :priorityId)
            ON CONFLICT (name) DO NOTHING
            RETURNING id
            """)
    Optional<Long> insertCategory(
            @Bind("name") String name,
            @Bind("departmentId") @Nullable Long departmentId,
            @Bind("priorityId") @Nullable Long priorityId);

    @SqlQuery("""
            UPDATE category
            SET retired_at = coalesce(retired_at, now())
            WHERE name = :name
            RETURNING id
            """)
    Optional<Long> retireCategory(@Bind("name") String name);

    @SqlQuery("""
            UPDATE department
            SET retired_at = coalesce(retired_at, now())
            WHERE name = :name
            RETURNING id
            """)
    Optional<Long> retireDepartment(@Bind("name") String name);

    @SqlQuery("""
            SELECT id, name
            FROM priority
            ORDER BY id
            """)
    List<Named> priorities();

    @SqlQuery("""
            SELECT id, name
            FROM department
            WHERE retired_at IS NULL
            ORDER BY id
            """)
    List<Named> departments();

    @SqlQuery("""
            SELECT id, name
            FROM category
            WHERE retired_at IS NULL
            ORDER BY id
            """)
    List<Named> categories();
}
