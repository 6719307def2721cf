package docket.bench;

import java.util.List;
import java.util.Optional;

/** One thing that a request asked of the database. */
sealed interface Step {

    /**
     * A statement with its values.
     *
     * @param values as JDBC took them; {@link Null} and {@link Elements} for what JDBC has no value for
     * @param found whether it answered or changed a row
     * @param returned the number in the first column of its answer, where it was read
     */
    record Statement(String sql, List<Object> values, boolean found, Optional<Long> returned) implements Step {

        Statement seen(boolean row) {
            return new Statement(sql, values, found || row, returned);
        }

        Statement read(long number) {
            return returned.isPresent() ? this : new Statement(sql, values, found, Optional.of(number));
        }
    }

    /** What becomes of statements: the bounds of a transaction. */
    enum Bound implements Step {
        BEGIN,
        COMMIT,
        /** From here on each statement commits by itself. */
        EACH_BY_ITSELF
    }

    /** NULL of a type of {@link java.sql.Types}. */
    record Null(int type) {}

    /** An array, by the name of PostgreSQL's type. */
    record Elements(String type, List<Object> elements) {}
}
