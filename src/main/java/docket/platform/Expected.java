package docket.platform;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody takes a thing for who wants to change just that; asked under the thing's lock. */
@FunctionalInterface
public interface Expected<T> {

    /** Refuses a thing that is another by now: {@link Failure.Stale}. */
    void require(T now);

    /** Whatever it is. */
    static <T> Expected<T> any() {
        return now -> {};
    }

    /** A change that is made from what was expected, and from nothing else. */
    default <F extends @Nullable Object> Function<T, F> then(Function<T, F> form) {
        return now -> {
            require(now);
            return form.apply(now);
        };
    }
}
