package docket.participants;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.tickets.TicketAt;
import docket.tickets.TicketState;
import docket.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of taking part: people of a ticket's account who see and answer it like its requester. Whoever may answer a
 * ticket adds and removes them; a ticket that the actor does not see is {@link Failure.NotFound}, and an act that changes
 * nothing moves nothing.
 */
@Component
public class Participants {

    private final ParticipantSql sql;
    private final Tickets tickets;
    private final Events events;
    private final Clock clock;

    Participants(Jdbi jdbi, Tickets tickets, Events events, Clock clock) {
        this.sql = jdbi.onDemand(ParticipantSql.class);
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /** Those who take part in a ticket, in the order in which they came; none where the actor does not see it. */
    public List<Participant> list(Actor actor, long ticketId) {
        return sql.list(actor, ticketId);
    }

    /**
     * Lets somebody take part.
     *
     * @throws Failure.Invalid where it is nobody of the ticket's account who can sign in; naming {@code person}
     */
    @Transactional
    public void add(Actor actor, long ticketId, long personId) {
        TicketState ticket = lock(actor, ticketId);
        add(actor, ticket, "person", Optional.of(personId));
    }

    /**
     * Lets somebody take part whose address is known.
     *
     * @param address one that was proved
     * @throws Failure.Invalid naming {@code address}, in the same words whether nobody has it or somebody elsewhere
     */
    @Transactional
    public void add(Actor actor, long ticketId, String address) {
        TicketState ticket = lock(actor, ticketId);
        add(actor, ticket, "address", EmailAddress.of(address).flatMap(sql::owner));
    }

    private void add(Actor actor, TicketState ticket, String field, Optional<Long> personId) {
        Participant added = personId.flatMap(id -> sql.candidate(ticket.ownerId(), id))
                .orElseThrow(() ->
                        new Failure.Invalid(List.of(new Problem(field, "must be somebody of the ticket's account"))));
        if (added.personId() != ticket.personId()
                && sql.insert(ticket.ownerId(), ticket.id(), added.personId(), clock.instant()) > 0) {
            events.append(actor, new ParticipantEvent.ParticipantAdded(ticket.id(), added.personId()), null, added);
        }
    }

    /** Ends somebody's part in a ticket, oneself's too. */
    @Transactional
    public void remove(Actor actor, long ticketId, long personId) {
        TicketState ticket = lock(actor, ticketId);
        sql.list(actor, ticketId).stream()
                .filter(participant -> participant.personId() == personId)
                .forEach(participant -> remove(actor, ticket, participant));
    }

    private void remove(Actor actor, TicketState ticket, Participant participant) {
        sql.delete(ticket.id(), participant.personId());
        events.append(
                actor, new ParticipantEvent.ParticipantRemoved(ticket.id(), participant.personId()), participant, null);
    }

    private TicketState lock(Actor actor, long ticketId) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        return tickets.lock(actor, TicketAt.any(ticketId));
    }
}
