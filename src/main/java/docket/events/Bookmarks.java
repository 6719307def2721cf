package docket.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the followers of the ledger stand. What a follower does with an entry is in one transaction with its step beyond
 * it: each entry is told to it once, whatever dies, and in one process at a time.
 */
@Component
public class Bookmarks {

    private final BookmarkSql sql;
    private final Events events;

    Bookmarks(Jdbi jdbi, Events events) {
        this.sql = jdbi.onDemand(BookmarkSql.class);
        this.events = events;
    }

    /**
     * Tells a follower what happened since, and moves its bookmark on. A follower that is new begins now: what happened
     * before is nothing to it.
     *
     * @param limit the most entries to tell in this transaction
     * @param act what the follower does with an entry: in the database only
     * @return whether anything was told, so that there may be more
     */
    @Transactional
    public boolean follow(String name, int limit, Consumer<Entry> act) {
        Optional<Cursor> place = sql.find(name);
        if (place.isEmpty()) {
            sql.insertHere(name);
            return false;
        }
        List<Entry> entries = events.after(place.get(), limit);
        // The move waits for another process that is at the same entries, and is in vain then.
        if (entries.isEmpty() || sql.move(name, place.get(), entries.getLast().cursor()) == 0) {
            return false;
        }
        entries.forEach(act);
        return true;
    }

    /** Takes a bookmark out: its follower begins anew when it follows again. */
    @Transactional
    public void remove(String name) {
        sql.delete(name);
    }
}
