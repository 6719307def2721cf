package docket.bulk;

import docket.platform.Problems;
import docket.queues.TicketFilter;
import java.util.List;

/** To which tickets something is done; those that the member does not see are none of them. */
public sealed interface Selection {

    /** How many can be chosen one by one. */
    int MOST = 1000;

    /** Tickets that were chosen one by one, by their ids; at most 1,000. */
    static Selection of(List<Long> ids) {
        return new Chosen(List.copyOf(ids));
    }

    /** All tickets of a list as it is now, however many. */
    static Selection all(TicketFilter filter) {
        return new Matching(filter);
    }

    /** Adds what is wrong with it. */
    void check(Problems problems);

    /** Tickets by their ids. */
    record Chosen(List<Long> ids) implements Selection {

        @Override
        public void check(Problems problems) {
            if (ids.isEmpty() || ids.size() > MOST) {
                problems.add("tickets", "must be 1 to " + MOST + " ids");
            }
        }
    }

    /** Tickets of a list. */
    record Matching(TicketFilter filter) implements Selection {

        @Override
        public void check(Problems problems) {}
    }
}
