package docket.platform;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a form, one problem a field, so that a client hears all of it at once. */
public final class Problems {

    /** The words for a required field that is missing, null or blank (contract, "Errors"). */
    public static final String REQUIRED = "is required";

    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem; of several with one field the first counts. */
    public void add(String property, String message) {
        if (found.stream().noneMatch(problem -> problem.property().equals(property))) {
            found.add(new Problem(property, message));
        }
    }

    /** Ends the check: {@link Failure.Invalid} where anything was added. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Failure.Invalid(found);
        }
    }
}
