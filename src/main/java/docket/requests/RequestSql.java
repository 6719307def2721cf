package docket.requests;

import docket.events.Actor;
import docket.platform.Conditions;
import docket.requests.RequestFilter.Show;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement by which customers' people look through their tickets. */
@RegisterConstructorMapper(Request.class)
interface RequestSql {

    /** A {@link Request}. */
    String SELECT = """
            SELECT t.id, t.title, category.name AS category, t.person_id, person.name AS person, t.status,
                t.force_closed, t.last_staff_message_id > t.shown_message_id AS unread, t.created_at, t.updated_at
            FROM ticket AS t
            JOIN category ON category.id = t.category_id
            JOIN person ON person.id = t.person_id
            WHERE <visible>
            """;

    @SqlQuery(SELECT + """
                AND t.id = :id
            """)
    Optional<Request> find(@VisibleTo Actor actor, @Bind("id") long id);

    default List<Request> list(Actor actor, RequestFilter filter, long before, int limit) {
        Conditions conditions = new Conditions()
                .when(
                        filter.show() == Show.CURRENT,
                        "(t.status = 'open' OR t.last_staff_message_id > t.shown_message_id)")
                .when(filter.show() == Show.UNREAD, "t.last_staff_message_id > t.shown_message_id")
                .when(filter.show() == Show.CLOSED, "t.status = 'closed'")
                .when(!filter.words().isBlank(), "(t.id = ANY (:ids) OR t.title ILIKE ALL (:patterns))");
        return list(actor, conditions.sql(), filter.ids(), filter.patterns(), before, limit);
    }

    @SqlQuery(SELECT + """
                AND t.id < :before
            <conditions>
            ORDER BY t.id DESC
            LIMIT :limit
            """)
    List<Request> list(
            @VisibleTo Actor actor,
            @Define("conditions") String conditions,
            @Bind("ids") List<Long> ids,
            @Bind("patterns") List<String> patterns,
            @Bind("before") long before,
            @Bind("limit") int limit);
}
