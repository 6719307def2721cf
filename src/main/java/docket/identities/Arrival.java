package docket.identities;

import docket.signin.SignedIn;

/** What comes of somebody's way to the provider and back. */
public sealed interface Arrival {

    /** The first step of signing in is taken; by an invitation or without. */
    record In(SignedIn step) implements Arrival {}

    /**
     * The identity is linked.
     *
     * @param session the session's next secret
     */
    record Linked(String session) implements Arrival {}

    /**
     * It is confirmed who it is, as by the password.
     *
     * @param session the session's next secret
     */
    record Confirmed(String session) implements Arrival {}
}
