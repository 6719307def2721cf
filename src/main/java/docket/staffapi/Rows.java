package docket.staffapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A list in order of its rows' ids, of which pages are taken. */
@FunctionalInterface
public interface Rows<T> {

    /** So many rows at most, of those behind that id. */
    List<T> after(long id, int limit);

    /** Rows of a short list, oldest first: where it was asked for, those of which something is true, or is not. */
    static <T> Rows<T> of(List<T> all, ToLongFunction<T> idOf, Optional<Boolean> wanted, Predicate<T> what) {
        return (id, limit) -> all.stream()
                .filter(row -> idOf.applyAsLong(row) > id)
                .filter(row -> wanted.isEmpty() || wanted.get() == what.test(row))
                .limit(limit)
                .toList();
    }
}
