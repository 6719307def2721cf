package docket.bench;

import java.util.List;

/** What one request asked of the database, and on whose behalf: an owner with the token that was sent, and a ticket. */
record Recording(Owner owner, long ticketId, List<Step> steps) {

    /** How many statements it sent; the bounds of transactions are none. */
    int statements() {
        return (int) steps.stream().filter(Step.Statement.class::isInstance).count();
    }

    /** Without the values, to be compared. */
    List<String> shape() {
        return steps.stream()
                .map(step -> switch (step) {
                    case Step.Statement statement -> statement.sql();
                    case Step.Bound bound -> bound.name();
                })
                .toList();
    }
}
