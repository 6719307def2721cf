package docket.mailpost;

import docket.events.Actor;
import docket.mailin.Verdict;
import docket.mailread.Arrival;
import org.jspecify.annotations.Nullable;

/** As whom a mail is posted. */
public sealed interface Sender {

    /** Whose ticket a mail opens: of whoever proved the address, unless its domain disowns the mail. */
    static Sender of(Arrival mail) {
        return mail.verdict() != Verdict.FAIL && mail.known().orElse(null) instanceof Actor.Customer customer
                ? new Customer(customer)
                : new Contact(null);
    }

    /** Somebody of an account, whose address it is by proof. */
    record Customer(Actor.Customer actor) implements Sender {}

    /** A member of staff, proved twice over. */
    record Staff(Actor.Staff actor) implements Sender {}

    /**
     * Somebody without an account.
     *
     * @param id the contact that they are already; null: a new one
     */
    record Contact(@Nullable Long id) implements Sender {}
}
