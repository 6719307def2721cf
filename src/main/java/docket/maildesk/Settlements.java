package docket.maildesk;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.departments.Sorting;
import docket.events.Actor;
import docket.events.Events;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailpost.Posted;
import docket.mailpost.Postings;
import docket.mailpost.Sender;
import docket.mailpost.Sorter;
import docket.mailread.Arrival;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what staff decide, each in one transaction with the mail's line. */
@Component
class Settlements {

    private final SettlementSql sql;
    private final Tickets tickets;
    private final Correspondents correspondents;
    private final Postings postings;
    private final Sorter sorter;
    private final Events events;

    Settlements(
            Jdbi jdbi,
            Tickets tickets,
            Correspondents correspondents,
            Postings postings,
            Sorter sorter,
            Events events) {
        this.sql = jdbi.onDemand(SettlementSql.class);
        this.tickets = tickets;
        this.correspondents = correspondents;
        this.postings = postings;
        this.sorter = sorter;
        this.events = events;
    }

    @Transactional
    void accept(Actor.Staff actor, IncomingMail mail, long ticketId, Arrival arrival) {
        tickets.lock(actor, TicketAt.any(ticketId));
        Optional<Correspondent> itself = Optional.ofNullable(mail.correspondentId())
                .flatMap(correspondents::find)
                .filter(correspondent -> arrival.isFrom(correspondent.address()));
        itself.filter(correspondent -> !correspondent.takesPart())
                .ifPresent(correspondent -> correspondents.confirm(actor, correspondent.id()));
        Long contactId = itself.filter(correspondent -> !correspondent.proved())
                .map(Correspondent::personId)
                .orElse(null);
        append(actor, mail, ticketId, arrival, writer(arrival, ticketId, contactId));
    }

    @Transactional
    void append(Actor.Staff actor, IncomingMail mail, long ticketId, Arrival arrival) {
        tickets.lock(actor, TicketAt.any(ticketId));
        append(actor, mail, ticketId, arrival, writer(arrival, ticketId, null));
    }

    @Transactional
    void open(Actor.Staff actor, IncomingMail mail, Arrival arrival) {
        sql.describe(arrival);
        Sorting sorting = sorter.sort(arrival.mailbox()).orElseThrow(MailUnreadable::new);
        Posted posted = postings.open(arrival, Sender.of(arrival), sorting, null);
        settle(actor, mail, Disposition.TICKET, posted);
    }

    @Transactional
    void reject(Actor.Staff actor, IncomingMail mail) {
        settle(actor, mail, Disposition.REJECTED, null);
    }

    private void append(Actor.Staff actor, IncomingMail mail, long ticketId, Arrival arrival, Sender writer) {
        sql.describe(arrival);
        settle(actor, mail, Disposition.REPLY, postings.append(arrival, ticketId, writer));
    }

    /** Whoever proved the address and sees the ticket; else a contact, for staff vouch for the words, not for the person. */
    private Sender writer(Arrival arrival, long ticketId, @Nullable Long contactId) {
        Sender known = Sender.of(arrival);
        return known instanceof Sender.Customer(Actor.Customer customer) && tickets.isVisible(customer, ticketId)
                ? known
                : new Sender.Contact(contactId);
    }

    private void settle(Actor.Staff actor, IncomingMail mail, Disposition disposition, @Nullable Posted posted) {
        if (sql.settle(new Settlement(mail.id(), disposition, posted, actor.personId())) == 0) {
            throw new MailSettled();
        }
        Long ticketId = posted == null ? mail.ticketId() : Long.valueOf(posted.ticketId());
        events.append(actor, new MailSettledEvent(mail.id(), ticketId, disposition));
    }
}
