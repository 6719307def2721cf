package docket.access;

/** The kinds of tickets that somebody may try to reach. */
enum Thing {
    /** Account A's, in Support, of its API person. */
    OWN,
    /** Account A's, in Support, of the person who sees own tickets only. */
    LONERS,
    /** Account A's, in Billing. */
    ELSEWHERE,
    /** Account B's, in Support. */
    STRANGERS,
    /** Account A's, in Support, marked as spam. */
    SPAM,
    /** There is none. */
    NONE
}
