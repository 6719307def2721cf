package docket.bulk;

import docket.casework.Sorted;
import docket.tickets.TicketState;

/** All of a ticket, as it was, that a bulk act can change. */
record Before(Sorted sorted, boolean spam) {

    static Before of(TicketState ticket) {
        return new Before(Sorted.of(ticket), ticket.spamAt() != null);
    }
}
