package docket.signin;

import docket.credentials.Passwords;
import docket.events.Events;
import docket.links.Addresses;
import docket.links.Link;
import docket.links.LinkEvent;
import docket.links.Links;
import docket.links.Purpose;
import docket.platform.EmailAddress;
import docket.platform.NameTaken;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.visitors.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change of the ways in to their own account: the password, and the addresses. */
@Component
public class OwnAccess {

    private final Passwords passwords;
    private final Addresses addresses;
    private final Links links;
    private final Sessions sessions;
    private final Events events;
    private final TransactionTemplate transaction;

    OwnAccess(
            Passwords passwords,
            Addresses addresses,
            Links links,
            Sessions sessions,
            Events events,
            TransactionTemplate transaction) {
        this.passwords = passwords;
        this.addresses = addresses;
        this.links = links;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Chooses another password and answers the session's next secret; all other sessions and all links end.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password of before was not given lately
     * @throws docket.platform.Failure.Invalid where this one may not be chosen
     * @throws docket.platform.Failure.TooMany where the desk has too many to hash
     */
    public String changePassword(Session session, String password) {
        sessions.requireConfirmed(session);
        String hash = passwords.hash(session.personId(), password);
        return transaction.execute(status -> {
            sessions.requireConfirmed(session);
            passwords.save(session.personId(), hash);
            links.end(session.personId());
            events.append(session.actor(), new SignInEvent.PasswordChanged(session.personId()));
            return sessions.renew(session);
        });
    }

    /**
     * Adds an address and asks for the link that proves it; until then it opens nothing.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     * @throws NameTaken where the person has proved the address already
     */
    @Transactional
    public void addEmail(Session session, EmailAddress email) {
        sessions.requireConfirmed(session);
        long personId = session.personId();
        long emailId = addresses.add(personId, email);
        events.append(session.actor(), new SignInEvent.EmailAdded(personId, emailId));
        events.append(session.actor(), new LinkEvent.LinkWanted(personId, Purpose.EMAIL, emailId));
    }

    /**
     * Proves an address by its link, in whatever browser; the person's other addresses are told, and all sessions end.
     *
     * @throws docket.platform.Failure.NotFound where the link is not good, or not for this, or another has proved the address
     */
    @Transactional
    public void proveEmail(Visitor visitor, String secret) {
        Link link = links.redeem(secret, Purpose.EMAIL);
        addresses.prove(link.emailId());
        sessions.endAll(link.personId());
        events.append(visitor.actor(), new SignInEvent.EmailChanged(link.personId(), link.emailId()));
    }
}
