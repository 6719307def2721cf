package docket.mailpost;

import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.heads.Address;
import docket.heads.Parties;
import docket.mailboxes.Mailboxes;
import docket.mailread.Arrival;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those to whom a mail of a ticket was sent as well. Nobody takes part because a mail names them: staff are asked, and decide
 * with one act.
 */
@Component
public class Copied {

    /** Whoever names more writes to a crowd, not to people of the ticket. */
    private static final int MOST = 20;

    private final CopiedSql sql;
    private final Tickets tickets;
    private final Correspondents correspondents;
    private final Mailboxes mailboxes;
    private final Clock clock;

    Copied(Jdbi jdbi, Tickets tickets, Correspondents correspondents, Mailboxes mailboxes, Clock clock) {
        this.sql = jdbi.onDemand(CopiedSql.class);
        this.tickets = tickets;
        this.correspondents = correspondents;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** Those of a ticket on whom nobody has decided, the first named first; none where the actor does not see it. */
    public List<CopiedPerson> list(Actor.Staff actor, long ticketId) {
        return tickets.isVisible(actor, ticketId) ? sql.list(ticketId) : List.of();
    }

    /**
     * Lets somebody take part by mail.
     *
     * @throws Failure.NotFound where the actor does not see the ticket, or nobody is asked about the address any more
     */
    @Transactional
    public void accept(Actor.Staff actor, long ticketId, String address) {
        correspondents.add(actor, ticketId, settle(actor, ticketId, address));
    }

    /**
     * Leaves somebody out; is asked no more.
     *
     * @throws Failure.NotFound as {@link #accept}
     */
    @Transactional
    public void refuse(Actor.Staff actor, long ticketId, String address) {
        settle(actor, ticketId, address);
    }

    /** Writes down whom a mail names beside its sender and the desk. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Arrival mail, long ticketId) {
        Parties parties = mail.head().parties();
        Stream.of(parties.replyTo(), parties.to(), parties.cc())
                .flatMap(List::stream)
                .filter(named -> !mail.isFrom(named.email().value()))
                .filter(named -> mailboxes.findByAddress(named.email()).isEmpty())
                .limit(MOST)
                .forEach(named -> sql.insert(copy(mail, ticketId, named)));
    }

    private NewCopy copy(Arrival mail, long ticketId, Address named) {
        return new NewCopy(
                ticketId,
                named.email().key(),
                named.email().value(),
                Arrival.line(named.name()),
                mail.waiting().id(),
                clock.instant());
    }

    private EmailAddress settle(Actor.Staff actor, long ticketId, String address) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        tickets.lock(actor, TicketAt.any(ticketId));
        EmailAddress named = EmailAddress.check("address", address);
        if (sql.settle(ticketId, named.key(), clock.instant()) == 0) {
            throw new Failure.NotFound("address");
        }
        return named;
    }
}
