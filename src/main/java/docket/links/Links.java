package docket.links;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.DocketSettings;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.Secret;
import docket.visitors.Throttle;
import docket.visitors.Visitor;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links to a person's address: wanted now, made when the mail is sent, used once. Only their SHA-256 is kept; a
 * person has one of each purpose, and a new one replaces it.
 */
@Component
public class Links {

    private final LinkSql sql;
    private final Throttle throttle;
    private final Events events;
    private final DocketSettings docket;

    Links(Jdbi jdbi, Throttle throttle, Events events, DocketSettings docket) {
        this.sql = jdbi.onDemand(LinkSql.class);
        this.throttle = throttle;
        this.events = events;
        this.docket = docket;
    }

    /**
     * Asks for a link to a proved address, as anybody may who knows one. It answers nothing, and costs the same, whether
     * somebody has the address or not.
     *
     * @param purpose RESET or SIGN_IN
     * @throws Failure.TooMany where it was asked for too often; each time counts like a failure to sign in
     */
    @Transactional
    public void want(Actor actor, EmailAddress email, Purpose purpose) {
        if (purpose != Purpose.RESET && purpose != Purpose.SIGN_IN) {
            throw new IllegalArgumentException("Strangers can't want " + purpose);
        }
        throttle.begin(new Visitor(actor.origin(), null, null), "link " + email.key(), 0);
        events.append(
                actor,
                sql.recipient(email)
                        .<LinkEvent>map(to -> new LinkEvent.LinkWanted(to.personId(), purpose, to.emailId()))
                        .orElseGet(() -> new LinkEvent.LinkMissed(purpose)));
    }

    /**
     * Asks for an invitation of a member of staff: to the proved address, else to the oldest.
     *
     * @throws Failure.NotFound where there is no such member, or it is disabled
     * @throws InvitationUsed where the member needs none
     */
    @Transactional
    public void inviteMember(Actor actor, long personId) {
        Rights.require(actor, Permission.STAFF_MANAGE);
        invite(actor, personId, true);
    }

    /**
     * Asks for an invitation of a person of an account, as of a member of staff.
     *
     * @throws Failure.NotFound where there is no such person, or it has no address or is disabled
     * @throws InvitationUsed where the person needs none
     */
    @Transactional
    public void invitePerson(Actor actor, long personId) {
        Rights.require(actor, Permission.ACCOUNTS_MANAGE);
        invite(actor, personId, false);
    }

    /**
     * Makes a link and answers its whole URL, the only time that it is shown; for the sender of mail and the command line.
     *
     * @throws Failure.NotFound where its reason is gone: no such address, the person disabled, the address not proved
     *     (RESET, SIGN_IN), proved already (EMAIL), a password chosen already (INVITATION)
     * @throws Failure.Forbidden where the actor is somebody else than Docket
     */
    @Transactional
    public String make(Actor actor, long emailId, Purpose purpose) {
        if (!(actor instanceof Actor.Docket)) {
            throw new Failure.Forbidden("Links are made by Docket alone");
        }
        Link link = new Link(recipient(emailId, purpose).personId(), emailId, purpose);
        Secret secret = Secret.random();
        sql.replace(link, purpose.word(), secret.digest(), purpose.life().toSeconds());
        events.append(actor, new LinkEvent.LinkMade(link.personId(), purpose, emailId));
        return docket.publicUrl() + "/login/link/" + secret.reveal();
    }

    /**
     * Makes the link that a person needs to come in, to be handed over by hand: an invitation where there is no password
     * yet, else a reset.
     *
     * @throws Failure.NotFound where there is no such person, or it has no address or is disabled
     */
    @Transactional
    public String makeFor(Actor actor, long personId) {
        Recipient to = sql.recipientOf(personId)
                .orElseThrow(() -> new Failure.NotFound("person who may sign in: " + personId));
        return make(actor, to.emailId(), to.hasPassword() ? Purpose.RESET : Purpose.INVITATION);
    }

    /** The link of that secret while it is good; looking at it does not use it up. */
    public Optional<Link> find(String secret) {
        return Secret.parse(secret).flatMap(parsed -> sql.find(parsed.digest()));
    }

    /**
     * For signing in only: uses the link up, in the transaction of what it is used for; {@link Failure.NotFound} where it is
     * not good for that.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Link redeem(String secret, Purpose purpose) {
        return Secret.parse(secret)
                .flatMap(parsed -> sql.redeem(parsed.digest(), purpose.word()))
                .orElseThrow(Links::notFound);
    }

    /** For signing in only: ends every link of a person whose way in has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long personId) {
        sql.deleteAll(personId);
    }

    /** Removes those that have expired. */
    public void sweep() {
        sql.sweep();
    }

    /** What is said of a link that is not good. */
    public static Failure.NotFound notFound() {
        return new Failure.NotFound("link");
    }

    private void invite(Actor actor, long personId, boolean staff) {
        Recipient to = sql.recipientOf(personId)
                .filter(found -> found.staff() == staff)
                .orElseThrow(() -> new Failure.NotFound("person who may sign in: " + personId));
        if (to.hasPassword()) {
            throw new InvitationUsed();
        }
        events.append(actor, new LinkEvent.LinkWanted(personId, Purpose.INVITATION, to.emailId()));
    }

    private Recipient recipient(long emailId, Purpose purpose) {
        return sql.recipient(emailId)
                .filter(to -> to.mayGet(purpose))
                .orElseThrow(() -> new Failure.NotFound("address: " + emailId));
    }
}
