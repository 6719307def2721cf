package docket.departments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on departments, and those that sort a new ticket. */
@RegisterConstructorMapper(Department.class)
@RegisterConstructorMapper(Sorting.class)
interface DepartmentSql extends DeskThingSql<Department> {

    /** A {@link Department}. */
    String SELECT = """
            SELECT department.id, department.name, priority.name AS priority, department.is_default,
                department.retired_at
            FROM department
            LEFT JOIN priority ON priority.id = department.priority_id
            """;

    @SqlQuery("""
            SELECT name
            FROM category
            WHERE retired_at IS NULL
            ORDER BY name COLLATE "C"
            """)
    List<String> categoryNames();

    @SqlQuery("""
            SELECT category.id AS category_id, department.id AS department_id,
                coalesce(of_category.id, of_department.id, fallback.id) AS priority_id
            FROM priority AS fallback
            LEFT JOIN category ON category.name = :category AND category.retired_at IS NULL
            LEFT JOIN department ON department.name = :department AND department.retired_at IS NULL
            LEFT JOIN priority AS of_category
                ON of_category.id = category.priority_id AND of_category.retired_at IS NULL
            LEFT JOIN priority AS of_department
                ON of_department.id = department.priority_id AND of_department.retired_at IS NULL
            WHERE fallback.is_default
            """)
    Sorting sort(@Bind("category") @Nullable String category, @Bind("department") @Nullable String department);

    @SqlQuery("""
            SELECT category.id AS category_id, department.id AS department_id,
                coalesce(of_category.id, of_department.id, fallback.id) AS priority_id
            FROM priority AS fallback
            LEFT JOIN category ON category.name = :category AND category.retired_at IS NULL
            LEFT JOIN department ON department.id = coalesce(
                (SELECT id FROM department WHERE id = category.department_id AND retired_at IS NULL),
                (SELECT id FROM department WHERE is_default))
            LEFT JOIN priority AS of_category
                ON of_category.id = category.priority_id AND of_category.retired_at IS NULL
            LEFT JOIN priority AS of_department
                ON of_department.id = department.priority_id AND of_department.retired_at IS NULL
            WHERE fallback.is_default
            """)
    Sorting sortByCategory(@Bind("category") @Nullable String category);

    @SqlQuery("""
            SELECT category.id AS category_id, department.id AS department_id,
                coalesce(of_category.id, of_department.id, fallback.id) AS priority_id
            FROM priority AS fallback
            LEFT JOIN category ON category.id = :categoryId
            LEFT JOIN department ON department.id = :departmentId
            LEFT JOIN priority AS of_category
                ON of_category.id = category.priority_id AND of_category.retired_at IS NULL
            LEFT JOIN priority AS of_department
                ON of_department.id = department.priority_id AND of_department.retired_at IS NULL
            WHERE fallback.is_default
            """)
    Sorting sortByIds(@Bind("categoryId") long categoryId, @Bind("departmentId") long departmentId);

    @Override
    @SqlQuery(SELECT + """
            ORDER BY department.id
            """)
    List<Department> list();

    @Override
    @SqlQuery(SELECT + """
            WHERE department.id = :id
            """)
    Optional<Department> find(@Bind("id") long id);

    @Override
    @SqlQuery(SELECT + """
            WHERE department.name = :name
            """)
    Optional<Department> findByName(@Bind("name") String name);

    @SqlQuery(SELECT + """
            WHERE department.is_default
            """)
    Optional<Department> findDefault();

    @SqlQuery("""
            INSERT INTO department (name, priority_id)
            VALUES (:name, :priorityId)
            RETURNING id
            """)
    long insert(@Bind("name") String name, @Bind("priorityId") @Nullable Long priorityId);

    @SqlUpdate("""
            UPDATE department
            SET name = :name, priority_id = :priorityId
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @Bind("name") String name, @Bind("priorityId") @Nullable Long priorityId);

    @SqlUpdate("""
            UPDATE department
            SET is_default = :isDefault
            WHERE id = :id
            """)
    void setDefault(@Bind("id") long id, @Bind("isDefault") boolean isDefault);

    @Override
    @SqlUpdate("""
            UPDATE department
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
