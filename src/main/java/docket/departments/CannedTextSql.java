package docket.departments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on canned texts. */
@RegisterConstructorMapper(CannedText.class)
interface CannedTextSql extends DeskThingSql<CannedText> {

    /** A {@link CannedText}. */
    String SELECT = """
            SELECT canned_text.id, canned_text.name, canned_text.content, department.name AS department,
                canned_text.retired_at
            FROM canned_text
            LEFT JOIN department ON department.id = canned_text.department_id
            """;

    /** Texts of no department are everybody's, others are for those who work in it. */
    String VISIBLE = "(canned_text.department_id IS NULL OR canned_text.department_id = ANY (:departments))";

    @SqlQuery(SELECT + "WHERE " + VISIBLE + """

            ORDER BY canned_text.id
            """)
    List<CannedText> list(@Bind("departments") List<Long> departments);

    @SqlQuery(SELECT + "WHERE " + VISIBLE + """

                AND canned_text.id = :id
            """)
    Optional<CannedText> find(@Bind("departments") List<Long> departments, @Bind("id") long id);

    @Override
    @SqlQuery(SELECT + """
            ORDER BY canned_text.id
            """)
    List<CannedText> list();

    @Override
    @SqlQuery(SELECT + """
            WHERE canned_text.id = :id
            """)
    Optional<CannedText> find(@Bind("id") long id);

    @Override
    @SqlQuery(SELECT + """
            WHERE canned_text.name = :name
            """)
    Optional<CannedText> findByName(@Bind("name") String name);

    @SqlQuery("""
            INSERT INTO canned_text (name, content, department_id)
            VALUES (:name, :content, :departmentId)
            RETURNING id
            """)
    long insert(
            @Bind("name") String name,
            @Bind("content") String content,
            @Bind("departmentId") @Nullable Long departmentId);

    @SqlUpdate("""
            UPDATE canned_text
            SET name = :name, content = :content, department_id = :departmentId
            WHERE id = :id
            """)
    void change(
            @Bind("id") long id,
            @Bind("name") String name,
            @Bind("content") String content,
            @Bind("departmentId") @Nullable Long departmentId);

    @Override
    @SqlUpdate("""
            UPDATE canned_text
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
