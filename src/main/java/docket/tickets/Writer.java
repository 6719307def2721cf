package docket.tickets;

import docket.events.Actor;

/** Whose message it is, and by which way it came in. */
public record Writer(long personId, boolean byStaff, String channel) {

    static Writer of(Actor.Customer customer) {
        return new Writer(
                customer.personId(), false, customer.origin().channel().word());
    }

    static Writer of(Actor.Staff staff) {
        return new Writer(staff.personId(), true, staff.origin().channel().word());
    }

    static Writer ofForm(long contactId) {
        return new Writer(contactId, false, "form");
    }
}
