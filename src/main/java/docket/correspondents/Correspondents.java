package docket.correspondents;

import docket.correspondents.ThreadToken.Use;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.DocketSettings;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.Keys;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of those whom a ticket writes to by mail. Mail finds back to one of them by a keyed token alone: it stands
 * in the reply address and the Message-ID of each mail, and says who is addressed, never who sends.
 */
@Component
public class Correspondents {

    /** The most characters before the @ (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST_LOCAL_PART = 64;

    private final CorrespondentSql sql;
    private final Tickets tickets;
    private final Events events;
    private final Keys keys;
    private final Clock clock;
    private final String host;

    Correspondents(Jdbi jdbi, Tickets tickets, Events events, Keys keys, Clock clock, DocketSettings docket) {
        this.sql = jdbi.onDemand(CorrespondentSql.class);
        this.tickets = tickets;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
        this.host = docket.publicHost();
    }

    /**
     * Whom a ticket writes to as it stands now: its requester and participants by the address that each has proved (a contact
     * by the one that was typed), and the addresses that were named. An address comes once, the desk's own ones and those
     * that stopped it not at all.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Correspondent> of(long ticketId) {
        sql.bringUpToDate(ticketId, clock.instant());
        return sql.list(ticketId).stream().filter(Correspondent::isTold).toList();
    }

    /** A member of staff as one whom the ticket writes to; empty where no address of the member is proved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Correspondent> ofStaff(long ticketId, long personId) {
        return sql.insertStaff(ticketId, personId, clock.instant()).flatMap(sql::find);
    }

    /** All whom a ticket ever wrote to, those that stopped it too; none where the actor does not see it. */
    public List<Correspondent> list(Actor.Staff actor, long ticketId) {
        return sql.listAll(actor, ticketId);
    }

    /**
     * Whom a token names; empty where it is none of ours, or where the ticket does not concern its correspondent any more, as
     * a participant that was removed.
     */
    public Optional<Correspondent> find(String token) {
        return ThreadToken.idOf(keys, Use.ANSWER, token).flatMap(this::find);
    }

    /**
     * Whom a {@link #stopToken} names, also where the ticket does not concern it any more; {@link Failure.NotFound} where it is
     * none of ours.
     */
    public Correspondent get(String stopToken) {
        return ThreadToken.idOf(keys, Use.STOP, stopToken).flatMap(sql::find).orElseThrow(Correspondents::unknown);
    }

    /** Whom a number names that {@link Correspondent#id} was, under the same conditions. */
    public Optional<Correspondent> find(long id) {
        return sql.find(id).flatMap(this::asItStands);
    }

    /** The token that names a correspondent, the same each time: 39 letters and digits, whose case does not matter. */
    public String token(Correspondent correspondent) {
        return ThreadToken.of(keys, Use.ANSWER, correspondent.id());
    }

    /** The token by which a correspondent's mails are ended; it is like the other one, and does not tell it. */
    public String stopToken(Correspondent correspondent) {
        return ThreadToken.of(keys, Use.STOP, correspondent.id());
    }

    /** The address to answer to, in a mailbox; the mailbox's own where the token makes it too long. */
    public EmailAddress replyAddress(EmailAddress mailbox, Correspondent correspondent) {
        int at = mailbox.value().lastIndexOf('@');
        String local = mailbox.value().substring(0, at) + "+" + token(correspondent);
        return local.length() > LONGEST_LOCAL_PART
                ? mailbox
                : EmailAddress.of(local + mailbox.value().substring(at)).orElse(mailbox);
    }

    /** The Message-ID of a mail to a correspondent, with its angle brackets. */
    public String messageId(Correspondent correspondent, long outgoingId) {
        return "<" + token(correspondent) + "." + outgoingId + "@" + host + ">";
    }

    /** The token in a reply address, also one that is none of ours: {@link #find(String)} tells. */
    public Optional<String> tokenOfAddress(String address) {
        return ThreadToken.inAddress(address);
    }

    /** The token in a Message-ID, with or without its angle brackets; also one that is none of ours. */
    public Optional<String> tokenOfMessageId(String messageId) {
        return ThreadToken.inMessageId(messageId);
    }

    /** The number of the mail that has a Message-ID of ours; empty where it is none of ours. */
    public Optional<Long> outgoingIdOf(String messageId) {
        return ThreadToken.inMessageId(messageId)
                .flatMap(token -> ThreadToken.idOf(keys, Use.ANSWER, token))
                .flatMap(id -> ThreadToken.mailOf(messageId));
    }

    /**
     * Ends the mail to whom a {@link #stopToken} names; one that is ended stays so.
     *
     * @throws Failure.NotFound where the token is none of ours
     */
    @Transactional
    public void stop(Actor actor, String stopToken) {
        Correspondent before = lock(stopToken);
        if (before.isTold()) {
            sql.stop(before.id(), clock.instant());
            append(actor, new CorrespondentEvent.CorrespondentStopped(before.ticketId(), before.id()), before);
        }
    }

    /**
     * Begins it again.
     *
     * @throws Failure.NotFound where the token is none of ours
     */
    @Transactional
    public void resume(Actor actor, String stopToken) {
        Correspondent before = lock(stopToken);
        if (!before.isTold()) {
            sql.resume(before.id());
            append(actor, new CorrespondentEvent.CorrespondentResumed(before.ticketId(), before.id()), before);
        }
    }

    /**
     * Staff take a named address as a participant by mail: its answers belong to the conversation from then on. It sees
     * nothing of the ticket but its mails.
     */
    @Transactional
    public void confirm(Actor.Staff actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        Correspondent before = lock(actor, id);
        if (!before.takesPart()) {
            sql.confirm(id, clock.instant());
            append(actor, new CorrespondentEvent.CorrespondentConfirmed(before.ticketId(), id), before);
        }
    }

    /** Lets an address take part by mail; one that does already stays as it is, one that was only named is confirmed. */
    @Transactional
    public Correspondent add(Actor.Staff actor, long ticketId, EmailAddress address) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        tickets.lock(actor, TicketAt.any(ticketId));
        sql.bringUpToDate(ticketId, clock.instant());
        Optional<Correspondent> before = sql.find(ticketId, address);
        if (before.filter(Correspondent::takesPart).isPresent()) {
            return before.get();
        }
        Correspondent added =
                sql.find(sql.insert(ticketId, address, clock.instant())).orElseThrow();
        events.append(
                actor, new CorrespondentEvent.CorrespondentAdded(ticketId, added.id()), before.orElse(null), added);
        return added;
    }

    private Optional<Correspondent> asItStands(Correspondent written) {
        return written.kind() == Correspondent.Kind.STAFF
                ? Optional.of(written)
                : sql.list(written.ticketId()).stream()
                        .filter(concerned -> concerned.id() == written.id())
                        .findFirst();
    }

    private Correspondent lock(String stopToken) {
        return lock(new Actor.Docket(Origin.JOB), get(stopToken).id());
    }

    private Correspondent lock(Actor actor, long id) {
        Correspondent seen = sql.find(id).orElseThrow(Correspondents::unknown);
        tickets.lock(actor, TicketAt.any(seen.ticketId()));
        return sql.find(id).orElseThrow(Correspondents::unknown);
    }

    private void append(Actor actor, CorrespondentEvent event, Correspondent before) {
        events.append(actor, event, before, sql.find(before.id()).orElseThrow());
    }

    private static Failure.NotFound unknown() {
        return new Failure.NotFound("correspondent");
    }
}
