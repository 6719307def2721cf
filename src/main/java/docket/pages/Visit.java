package docket.pages;

import docket.events.Origin;
import docket.sessions.Session;
import docket.visitors.Visitor;
import java.util.Optional;

/**
 * A browser's request for a page.
 *
 * @param session of whoever is signed in, all the way
 * @param csrf what the page's forms send back
 * @param visitor who it is as far as nobody is signed in
 * @param trusted whether browsers keep our cookies here: by https, or on this very machine
 */
public record Visit(Optional<Session> session, String csrf, Words words, Visitor visitor, boolean trusted) {

    /** The request's attribute that holds it. */
    public static final String NAME = "docket.visit";

    /** The session; whoever has none is led to the door. */
    public Session signedIn() {
        return session.orElseThrow(SignInNeeded::new);
    }

    /** What stands around the page. */
    public Frame frame() {
        return new Frame(words, csrf, session.isPresent());
    }

    /** Where it comes from. */
    public Origin origin() {
        return visitor.origin();
    }
}
