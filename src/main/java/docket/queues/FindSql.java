package docket.queues;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Every statement that finds tickets by what somebody typed. All that is found after a ticket is gathered before it is put
 * into order: a plan that hopes to come upon enough of it on its way down from the newest reads the whole table where it is
 * wrong.
 */
interface FindSql {

    /**
     * What is planned for one word may be a thousand times too slow for another: until the transaction ends each statement
     * is planned for its own values.
     */
    @SqlQuery("""
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
            """)
    String planEachTime();

    @SqlQuery("""
            SELECT coalesce(max(id), 0)
            FROM ticket
            """)
    long newest();

    @SqlQuery("""
            WITH found AS MATERIALIZED (
                SELECT t.id
                FROM ticket AS t
                WHERE <visible>
                    AND t.spam_at IS NULL
                    AND t.id > :after
                    AND t.title_words @@ to_tsquery('simple', :words))
            SELECT id
            FROM found
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<Long> byWords(
            @VisibleTo Actor actor, @Bind("words") String words, @Bind("after") long after, @Bind("limit") int limit);

    @SqlQuery("""
            WITH found AS MATERIALIZED (
                SELECT t.id
                FROM ticket AS t
                WHERE <visible>
                    AND t.spam_at IS NULL
                    AND t.id > :after
                    AND t.person_id IN (
                        SELECT id
                        FROM person
                        WHERE starts_with(lower(email) COLLATE "C", :address)
                        UNION
                        SELECT person_id
                        FROM person_email
                        WHERE starts_with(key COLLATE "C", :address)))
            SELECT id
            FROM found
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<Long> byAddress(
            @VisibleTo Actor actor,
            @Bind("address") String address,
            @Bind("after") long after,
            @Bind("limit") int limit);
}
