package docket.messages;

import docket.events.Actor;

/** Whose message it is, and by which way it came in. */
public record Writer(long personId, boolean byStaff, String channel) {

    public static Writer of(Actor.Customer customer) {
        return new Writer(
                customer.personId(), false, customer.origin().channel().word());
    }

    public static Writer of(Actor.Staff staff) {
        return new Writer(staff.personId(), true, staff.origin().channel().word());
    }

    public static Writer ofForm(long contactId) {
        return new Writer(contactId, false, "form");
    }

    public static Writer ofMail(long personId) {
        return new Writer(personId, false, "mail");
    }
}
