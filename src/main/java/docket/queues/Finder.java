package docket.queues;

import docket.events.Actor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/**
 * Finds tickets by what somebody typed, among few enough of the newest that it is done in an instant: a word that many titles
 * have is found many times there, and one that few have is in the index in few places.
 */
@Component
class Finder {

    /** Among how many of the newest it looks first. */
    private static final long FIRST_LOOK = 10_000;

    private final FindSql sql;

    Finder(Jdbi jdbi) {
        this.sql = jdbi.onDemand(FindSql.class);
    }

    /** The ids of tickets that may be meant: those of a number or reference first, then the newest ones. */
    List<Long> find(Actor.Staff actor, Sought sought, int limit) {
        Set<Long> found = new LinkedHashSet<>(sought.ids());
        sql.planEachTime();
        sought.address()
                .ifPresent(
                        address -> found.addAll(newest(limit, after -> sql.byAddress(actor, address, after, limit))));
        sought.words()
                .ifPresent(words -> found.addAll(newest(limit, after -> sql.byWords(actor, words, after, limit))));
        return new ArrayList<>(found);
    }

    /** Looks among more and more of the newest until it has found enough, or has seen all. */
    private List<Long> newest(int limit, LongFunction<List<Long>> after) {
        long all = sql.newest();
        long look = FIRST_LOOK;
        List<Long> found = after.apply(all - look);
        while (found.size() < limit && look < all) {
            look = next(look, found.size(), limit, all);
            found = after.apply(all - look);
        }
        return found;
    }

    /** Twice as far as should be enough, judged by what was found. */
    private static long next(long look, int found, int limit, long all) {
        return found == 0 ? all : Math.min(all, 2 * look * limit / found);
    }
}
