package docket.pages;

import docket.events.Actor;
import docket.events.Origin;
import docket.platform.Failure;
import docket.profiles.Profile;
import docket.sessions.Session;
import docket.visitors.Visitor;
import java.util.Optional;

/**
 * A browser's request for a page.
 *
 * @param session of whoever is signed in, all the way
 * @param profile how whoever is signed in wants to see it
 * @param csrf what the page's forms send back
 * @param visitor who it is as far as nobody is signed in
 * @param trusted whether browsers keep our cookies here: by https, or on this very machine
 */
public record Visit(
        Optional<Session> session,
        Optional<Profile> profile,
        String csrf,
        Words words,
        Visitor visitor,
        boolean trusted) {

    /** The request's attribute that holds it. */
    public static final String NAME = "docket.visit";

    /** The session; whoever has none is led to the door. */
    public Session signedIn() {
        return session.orElseThrow(SignInNeeded::new);
    }

    /** The member of staff who is signed in; a customer finds nothing here, and a stranger is led to the door. */
    public Actor.Staff staff() {
        if (signedIn().actor() instanceof Actor.Staff staff) {
            return staff;
        }
        throw new Failure.NotFound("page");
    }

    /** The customer who is signed in; a member of staff finds nothing here, and a stranger is led to the door. */
    public Actor.Customer customer() {
        if (signedIn().actor() instanceof Actor.Customer customer) {
            return customer;
        }
        throw new Failure.NotFound("page");
    }

    /** What stands around the page. */
    public Frame frame() {
        return Frame.of(
                words,
                Csrf.mask(csrf),
                session.flatMap(known -> profile.map(seen -> Reader.of(known.actor(), known.personId(), seen)))
                        .orElse(null));
    }

    /** Where it comes from. */
    public Origin origin() {
        return visitor.origin();
    }
}
