package docket.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and from where: the first argument of every act. An actor carries what the predicates ask for; what it may see
 * and change is decided by the desk, not here.
 */
public sealed interface Actor {

    /** Where the act comes from. */
    Origin origin();

    /** The same actor from somewhere else, such as another request. */
    Actor from(Origin other);

    /**
     * A person of a customer's account, or the program that speaks for the account.
     *
     * @param seesAccount whether it sees all of the account's tickets, or its own only
     */
    record Customer(long accountId, long personId, boolean seesAccount, Origin origin) implements Actor {

        @Override
        public Customer from(Origin other) {
            return new Customer(accountId, personId, seesAccount, other);
        }

        /** The same without the right to see the account: it sees what it takes part in. */
        public Customer withoutAccount() {
            return new Customer(accountId, personId, false, origin);
        }
    }

    /**
     * A member of the desk's staff.
     *
     * @param permissions what the role allows
     * @param departments the ids of those whose tickets it works on
     */
    record Staff(long personId, Set<Permission> permissions, Set<Long> departments, Origin origin) implements Actor {

        @Override
        public Staff from(Origin other) {
            return new Staff(personId, permissions, departments, other);
        }
    }

    /**
     * A web site that hands in its visitors' contact form.
     *
     * @param tokenId what it is known by, and sees its tickets by; null: Docket's own form, which sees none
     */
    record Site(@Nullable Long tokenId, Origin origin) implements Actor {

        @Override
        public Site from(Origin other) {
            return new Site(tokenId, other);
        }
    }

    /** Whoever holds the readHash of one ticket. */
    record Guest(long ticketId, Origin origin) implements Actor {

        @Override
        public Guest from(Origin other) {
            return new Guest(ticketId, other);
        }
    }

    /** Docket itself: the command line, and jobs that run by the clock. */
    record Docket(Origin origin) implements Actor {

        @Override
        public Docket from(Origin other) {
            return new Docket(other);
        }
    }
}
