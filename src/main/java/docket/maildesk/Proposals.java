package docket.maildesk;

import docket.correspondents.Correspondent;
import docket.events.Actor;
import docket.events.Events;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailjudge.MailEvent;
import docket.mailjudge.Threads;
import docket.mailread.Arrival;
import docket.tickets.Tickets;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a mail that could not be read at the ticket whose key it has: those who work there say whether it is a reply. */
@Component
class Proposals {

    private final SettlementSql sql;
    private final Threads threads;
    private final Tickets tickets;
    private final Events events;

    Proposals(Jdbi jdbi, Threads threads, Tickets tickets, Events events) {
        this.sql = jdbi.onDemand(SettlementSql.class);
        this.threads = threads;
        this.tickets = tickets;
        this.events = events;
    }

    /** Answers false where there is no such ticket that the actor sees, or it was proposed before. */
    @Transactional
    boolean propose(Actor.Staff actor, IncomingMail mail, Arrival arrival) {
        if (arrival.read().whole() || mail.disposition() != Disposition.QUARANTINED) {
            return false;
        }
        Optional<Correspondent> addressed =
                threads.addressed(arrival).filter(found -> tickets.isVisible(actor, found.ticketId()));
        addressed.ifPresent(found -> propose(actor, mail, arrival, found));
        return addressed.isPresent();
    }

    private void propose(Actor.Staff actor, IncomingMail mail, Arrival arrival, Correspondent addressed) {
        sql.describe(arrival);
        if (sql.propose(mail.id(), addressed.ticketId(), addressed.id()) == 0) {
            throw new MailSettled();
        }
        Reason reason = Objects.requireNonNull(mail.reason(), "What is quarantined has a reason");
        events.append(actor, new MailEvent.MailProposed(mail.id(), addressed.ticketId(), reason));
    }
}
