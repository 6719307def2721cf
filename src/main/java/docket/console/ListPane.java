package docket.console;

import docket.platform.Problem;
import docket.queues.Place;
import docket.queues.StaffTicket;
import java.util.List;
import java.util.Optional;

/**
 * A list of tickets as its page shows it.
 *
 * @param next where it goes on; empty: it ends here
 * @param total how many tickets it has, as far as they are counted
 * @param choices what it can be narrowed by
 * @param problems what is wrong with its filters; then there are no tickets
 * @param mayAct whether its reader may change tickets
 */
public record ListPane(
        ListQuery query,
        List<StaffTicket> tickets,
        Optional<Place> next,
        long total,
        FilterChoices choices,
        List<Problem> problems,
        boolean mayAct) {

    /** Up to how many tickets of a list are counted. */
    public static final long MOST = 10_000;
}
