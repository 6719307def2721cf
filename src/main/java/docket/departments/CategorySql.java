package docket.departments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on categories, but for those that sort a new ticket. */
@RegisterConstructorMapper(Category.class)
interface CategorySql extends DeskThingSql<Category> {

    /** A {@link Category}. */
    String SELECT = """
            SELECT category.id, category.name, department.name AS department, priority.name AS priority,
                category.retired_at
            FROM category
            LEFT JOIN department ON department.id = category.department_id
            LEFT JOIN priority ON priority.id = category.priority_id
            """;

    @Override
    @SqlQuery(SELECT + """
            ORDER BY category.id
            """)
    List<Category> list();

    @Override
    @SqlQuery(SELECT + """
            WHERE category.id = :id
            """)
    Optional<Category> find(@Bind("id") long id);

    @Override
    @SqlQuery(SELECT + """
            WHERE category.name = :name
            """)
    Optional<Category> findByName(@Bind("name") String name);

    @SqlQuery("""
            INSERT INTO category (name, department_id, priority_id)
            VALUES (:name, :departmentId, :priorityId)
            RETURNING id
            """)
    long insert(
            @Bind("name") String name,
            @Bind("departmentId") @Nullable Long departmentId,
            @Bind("priorityId") @Nullable Long priorityId);

    @SqlUpdate("""
            UPDATE category
            SET name = :name, department_id = :departmentId, priority_id = :priorityId
            WHERE id = :id
            """)
    void change(
            @Bind("id") long id,
            @Bind("name") String name,
            @Bind("departmentId") @Nullable Long departmentId,
            @Bind("priorityId") @Nullable Long priorityId);

    @Override
    @SqlUpdate("""
            UPDATE category
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
