package docket.signin;

import docket.credentials.Passwords;
import docket.events.Events;
import docket.links.Addresses;
import docket.links.Link;
import docket.links.Links;
import docket.links.Purpose;
import docket.visitors.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways in by a link that was sent: once, or with a password that is chosen by it. None of them skips a second factor. */
@Component
public class LinkSignIn {

    private final Links links;
    private final Passwords passwords;
    private final Addresses addresses;
    private final Door door;
    private final Events events;
    private final TransactionTemplate transaction;

    LinkSignIn(
            Links links,
            Passwords passwords,
            Addresses addresses,
            Door door,
            Events events,
            TransactionTemplate transaction) {
        this.links = links;
        this.passwords = passwords;
        this.addresses = addresses;
        this.door = door;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Takes the first step, by a link of the purpose SIGN_IN.
     *
     * @throws docket.platform.Failure.NotFound where it is not good, or not for this
     */
    @Transactional
    public SignedIn withLink(Visitor visitor, String secret) {
        return door.open(visitor, links.redeem(secret, Purpose.SIGN_IN).personId(), false);
    }

    /**
     * Chooses a password, by a link of the purpose INVITATION or RESET, and takes the first step with it. All sessions and
     * links of before end. A password that is refused does not use the link up.
     *
     * @throws docket.platform.Failure.NotFound where the link is not good, or not for this
     * @throws docket.platform.Failure.Invalid where the password may not be chosen
     * @throws docket.platform.Failure.TooMany where the desk has too many to hash
     */
    public SignedIn choosePassword(Visitor visitor, String secret, String password) {
        Link link = links.find(secret)
                .filter(found -> found.purpose() == Purpose.INVITATION || found.purpose() == Purpose.RESET)
                .orElseThrow(Links::notFound);
        String hash = passwords.hash(link.personId(), password);
        return transaction.execute(status -> {
            links.redeem(secret, link.purpose());
            addresses.prove(link.emailId());
            passwords.save(link.personId(), hash);
            links.end(link.personId());
            door.shut(link.personId());
            events.append(
                    visitor.actor(),
                    link.purpose() == Purpose.RESET
                            ? new SignInEvent.PasswordChanged(link.personId())
                            : new SignInEvent.PasswordChosen(link.personId()));
            return door.open(visitor, link.personId(), true);
        });
    }
}
