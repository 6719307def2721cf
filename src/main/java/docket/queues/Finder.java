package docket.queues;

import docket.events.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/**
 * Finds tickets by what somebody typed, among few enough of the newest that it is done in an instant: a word that many titles
 * have is there many times, and one that few have is in few places of its index.
 */
@Component
class Finder {

    /** Among how many of the newest it looks first. */
    private static final long FIRST_LOOK = 2_000;

    /** Among more than that the index of words is quicker than a walk. */
    private static final long LONGEST_WALK = 20_000;

    private final FindSql sql;

    Finder(Jdbi jdbi) {
        this.sql = jdbi.onDemand(FindSql.class);
    }

    /** One look among so many of the newest tickets, those after that id. */
    private interface Look {

        List<Long> among(long newest, long after);
    }

    /** The ids of tickets that may be meant: those of a number or reference first, then the newest ones. */
    List<Long> find(Actor.Staff actor, Sought sought, int limit) {
        Set<Long> found = new LinkedHashSet<>(sought.ids());
        sought.address()
                .ifPresent(address ->
                        found.addAll(newest(limit, (newest, after) -> sql.byAddress(actor, address, after, limit))));
        sought.words()
                .ifPresent(words -> found.addAll(newest(
                        limit,
                        (newest, after) -> newest > LONGEST_WALK
                                ? sql.byWords(actor, words, after, limit)
                                : sql.walkByWords(actor, words, after, limit))));
        return List.copyOf(found);
    }

    /** Looks among more and more of the newest until it has found enough, or has seen all. */
    private List<Long> newest(int limit, Look look) {
        long all = sql.newest();
        long newest = FIRST_LOOK;
        List<Long> found = look.among(newest, all - newest);
        while (found.size() < limit && newest < all) {
            newest = found.isEmpty() ? all : Math.min(all, enough(newest, found.size(), limit));
            found = look.among(newest, all - newest);
        }
        return found;
    }

    /** Twice as many as should be enough, judged by what was found. */
    private static long enough(long newest, int found, int limit) {
        return 2 * newest * limit / found;
    }
}
