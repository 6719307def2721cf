package docket.casework;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one field: an absent one stays as it is, while null is a value like any other.
 *
 * @param sent whether the field was there
 * @param value what it shall be from now on
 */
public record Change<T>(boolean sent, @Nullable T value) {

    /** It stays as it is. */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    /** It becomes this. */
    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    /** What the field is then: the value that was sent, checked, or what it is now. */
    <R> R or(R now, Function<@Nullable T, R> check) {
        return sent ? check.apply(value) : now;
    }

    /** Checks the value, if one was sent. */
    void ifSent(Consumer<@Nullable T> check) {
        if (sent) {
            check.accept(value);
        }
    }
}
