package docket.identities;

import docket.links.Addresses;
import docket.links.Link;
import docket.links.Links;
import docket.links.Purpose;
import docket.oidc.Proof;
import docket.signin.Door;
import docket.signin.SignedIn;
import docket.visitors.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that are taken up with an identity, in place of a password. */
@Component
class Invitations {

    private final Links links;
    private final Addresses addresses;
    private final Identities identities;
    private final Door door;

    Invitations(Links links, Addresses addresses, Identities identities, Door door) {
        this.links = links;
        this.addresses = addresses;
        this.identities = identities;
        this.door = door;
    }

    /** Whether it is an invitation that is good. */
    boolean isGood(String secret) {
        return links.find(secret)
                .filter(link -> link.purpose() == Purpose.INVITATION)
                .isPresent();
    }

    /**
     * Links the identity to whom the invitation is for, and lets it in. All sessions and links of before end.
     *
     * @throws docket.platform.Failure.NotFound where the invitation is not good any more
     * @throws IdentityTaken where the identity is linked already; the invitation stays good
     */
    @Transactional
    SignedIn redeem(Visitor visitor, String secret, Proof proof) {
        Link link = links.redeem(secret, Purpose.INVITATION);
        addresses.prove(link.emailId());
        identities.link(visitor.actor(), link.personId(), proof);
        links.end(link.personId());
        door.shut(link.personId());
        return door.open(visitor, link.personId(), proof);
    }
}
