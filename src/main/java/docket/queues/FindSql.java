package docket.queues;

import docket.events.Actor;
import docket.tickets.VisibleTo;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Every statement that finds tickets by what somebody typed. None leaves it to the planner whether to walk down from the newest
 * or to ask an index for all: where it guesses wrong it reads the whole table.
 */
interface FindSql {

    @SqlQuery("""
            SELECT coalesce(max(id), 0)
            FROM ticket
            """)
    long newest();

    /** Walks down from the newest, word by word: OFFSET 0 keeps the index of words out of it. */
    @SqlQuery("""
            SELECT id
            FROM (
                SELECT t.id, t.title_words
                FROM ticket AS t
                WHERE <visible>
                    AND t.spam_at IS NULL
                    AND t.id > :after
                ORDER BY t.id DESC
                OFFSET 0) AS newest
            WHERE title_words @@ to_tsquery('simple', :words)
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<Long> walkByWords(
            @VisibleTo Actor actor, @Bind("words") String words, @Bind("after") long after, @Bind("limit") int limit);

    /** Asks the index of words for all, and that alone: which of them are new enough is told of what it found. */
    @SqlQuery("""
            WITH found AS MATERIALIZED (
                SELECT t.id
                FROM ticket AS t
                WHERE <visible>
                    AND t.spam_at IS NULL
                    AND t.title_words @@ to_tsquery('simple', :words))
            SELECT id
            FROM found
            WHERE id > :after
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
