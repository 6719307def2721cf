package docket.casework;

import docket.events.Actor;
import docket.events.Events;
import docket.messages.Messages;
import docket.platform.Failure;
import docket.tickets.TicketAt;
import docket.tickets.TicketEvent;
import docket.tickets.TicketState;
import docket.tickets.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls by which a note brings a member of staff to a ticket. One is open until its member writes in the ticket or says
 * that it is done, or the ticket is closed.
 */
@Component
public class Mentions {

    private final CaseSql sql;
    private final Lookups lookups;
    private final Tickets tickets;
    private final Messages messages;
    private final Events events;

    Mentions(CaseSql sql, Lookups lookups, Tickets tickets, Messages messages, Events events) {
        this.sql = sql;
        this.lookups = lookups;
        this.tickets = tickets;
        this.messages = messages;
        this.events = events;
    }

    /**
     * Whom the actor can call to a ticket, in the order of names: the other active members who see it.
     *
     * @throws Failure.NotFound where the actor does not see it
     */
    public List<Member> names(Actor.Staff actor, long ticketId) {
        TicketState ticket = sql.find(actor, ticketId).orElseThrow(() -> new Failure.NotFound("ticket"));
        return lookups.colleagues(actor, ticket.departmentId());
    }

    /** Whether a note has called the actor to a ticket, and it is still open. */
    public boolean isCalled(Actor.Staff actor, long ticketId) {
        return messages.isMentioned(ticketId, actor.personId());
    }

    /**
     * The actor needs not be called to a ticket any more; where nobody has called, nothing happens.
     *
     * @throws Failure.NotFound where the actor does not see it
     */
    @Transactional
    public void done(Actor.Staff actor, long ticketId) {
        tickets.lock(actor, TicketAt.any(ticketId));
        if (messages.endMention(ticketId, actor.personId())) {
            events.append(actor, new TicketEvent.TicketMentionDone(ticketId, actor.personId()));
        }
    }
}
