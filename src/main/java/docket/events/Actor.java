package docket.events;

/** Who acts: the first argument of every act. What each may see and do is decided by the desk, not here. */
public sealed interface Actor {

    /** A person of a customer's account, or the program that speaks for the account. */
    record Customer(long accountId, long personId) implements Actor {}

    /** A member of the desk's staff. */
    record Staff(long personId) implements Actor {}

    /** A web site that hands in its visitors' contact form. */
    record Site(long tokenId) implements Actor {}

    /** Docket itself: the command line, and jobs that run by the clock. */
    record Docket() implements Actor {}
}
