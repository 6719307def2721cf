package docket.portal;

import docket.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form that comes back. */
public record Mistakes(List<Problem> all) {

    static final Mistakes NONE = new Mistakes(List.of());

    public boolean any() {
        return !all.isEmpty();
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable Problem of(String field) {
        return all.stream()
                .filter(problem -> problem.property().equals(field))
                .findFirst()
                .orElse(null);
    }
}
