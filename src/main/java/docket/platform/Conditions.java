package docket.platform;

/** The conditions of a list: those that were asked for stand in its statement, the others do not. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();

    /** Adds a condition where it was asked for. */
    public Conditions when(boolean asked, String condition) {
        if (asked) {
            sql.append("AND ").append(condition).append('\n');
        }
        return this;
    }

    /** What stands behind the statement's own condition. */
    public String sql() {
        return sql.toString();
    }
}
