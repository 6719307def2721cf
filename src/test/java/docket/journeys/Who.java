package docket.journeys;

/** Those who look at pages. */
enum Who {
    /** Without a session. */
    NOBODY,
    /** With the password given and the code of the second factor missing. */
    HALFWAY,
    /** Before a second factor that is demanded. */
    ENROLLING,
    /** A member of staff who works in one department. */
    AGENT,
    /** A member of staff who may do everything. */
    ADMIN,
    /** A customer with an account. */
    CUSTOMER
}
