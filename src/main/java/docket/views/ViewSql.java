package docket.views;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on views; a member sees its own and those that are shared. */
@RegisterConstructorMapper(View.class)
interface ViewSql {

    /** A {@link View} that the member sees. */
    String SELECT = """
            SELECT view.id, view.owner_id, owner.name AS owner, view.name, view.query, view.shared
            FROM saved_view AS view
            JOIN person AS owner ON owner.id = view.owner_id
            WHERE (view.shared OR view.owner_id = :memberId)
            """;

    @SqlQuery(SELECT + """
            ORDER BY lower(view.name), view.id
            """)
    List<View> list(@Bind("memberId") long memberId);

    @SqlQuery(SELECT + """
                AND view.id = :id
            """)
    Optional<View> find(@Bind("memberId") long memberId, @Bind("id") long id);

    @SqlQuery(SELECT + """
                AND view.id = :id
            FOR UPDATE OF view
            """)
    Optional<View> lock(@Bind("memberId") long memberId, @Bind("id") long id);

    @SqlQuery("""
            INSERT INTO saved_view (owner_id, name, query, shared)
            VALUES (:ownerId, :name, :query, :shared)
            RETURNING id
            """)
    long insert(@Bind("ownerId") long ownerId, @BindMethods ViewForm.Checked form);

    @SqlUpdate("""
            UPDATE saved_view
            SET name = :name, query = :query, shared = :shared
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @BindMethods ViewForm.Checked form);

    @SqlUpdate("""
            DELETE FROM saved_view
            WHERE id = :id
            """)
    void delete(@Bind("id") long id);
}
