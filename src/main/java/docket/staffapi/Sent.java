package docket.staffapi;

import docket.http.JsonBody;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a PATCH: one that was not sent leaves things as they are, null takes the value away.
 *
 * @param there whether it was sent, be it null
 */
public record Sent<T extends @Nullable Object>(boolean there, T value) {

    /** The field of that name, read in that way. */
    public static <T extends @Nullable Object> Sent<T> of(JsonBody body, String name, Function<String, T> read) {
        return new Sent<>(body.has(name), read.apply(name));
    }

    /** What was sent, else what is now. */
    public T or(T now) {
        return there ? value : now;
    }
}
