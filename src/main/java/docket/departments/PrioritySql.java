package docket.departments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on priorities, but for those that sort a new ticket. */
@RegisterConstructorMapper(Priority.class)
interface PrioritySql extends DeskThingSql<Priority> {

    /** A {@link Priority}. */
    String SELECT = """
            SELECT id, name, urgency, is_default, retired_at
            FROM priority
            """;

    @Override
    @SqlQuery(SELECT + """
            ORDER BY id
            """)
    List<Priority> list();

    @Override
    @SqlQuery(SELECT + """
            WHERE id = :id
            """)
    Optional<Priority> find(@Bind("id") long id);

    @Override
    @SqlQuery(SELECT + """
            WHERE name = :name
            """)
    Optional<Priority> findByName(@Bind("name") String name);

    @SqlQuery(SELECT + """
            WHERE is_default
            """)
    Optional<Priority> findDefault();

    @SqlQuery("""
            INSERT INTO priority (name, urgency)
            VALUES (:name, :urgency)
            RETURNING id
            """)
    long insert(@Bind("name") String name, @Bind("urgency") int urgency);

    @SqlUpdate("""
            UPDATE priority
            SET name = :name, urgency = :urgency
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @Bind("name") String name, @Bind("urgency") int urgency);

    @SqlUpdate("""
            UPDATE priority
            SET is_default = :isDefault
            WHERE id = :id
            """)
    void setDefault(@Bind("id") long id, @Bind("isDefault") boolean isDefault);

    @Override
    @SqlUpdate("""
            UPDATE priority
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
