package docket.bulk;

import docket.casework.Casework;
import docket.casework.Sorted;
import docket.events.Actor;
import docket.events.Origin;
import docket.platform.Failure;
import docket.platform.Outage;
import docket.staff.Actors;
import docket.tickets.TicketAt;
import docket.tickets.TicketState;
import docket.tickets.Tickets;
import docket.tickets.VisibleTo;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works bulk acts off, some tickets of one and then some of the next, so that none waits for a long one's end. A ticket is
 * changed and its item marked in one transaction: whatever dies, and however many work at an act, it is done once.
 */
@Component
class BulkWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

    private static final int CHUNK = 50;

    /** Far longer than a chunk takes. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Actor.Docket DOCKET = new Actor.Docket(Origin.JOB);

    private final BulkSql sql;
    private final Actors actors;
    private final Tickets tickets;
    private final Casework casework;
    private final TransactionTemplate transaction;

    BulkWorker(BulkSql sql, Actors actors, Tickets tickets, Casework casework, TransactionTemplate transaction) {
        this.sql = sql;
        this.actors = actors;
        this.tickets = tickets;
        this.casework = casework;
        this.transaction = transaction;
    }

    /** Works a chunk of the next act off; answers whether there was one. */
    boolean step() {
        Optional<Act> act = sql.take(LEASE.toSeconds());
        act.ifPresent(this::work);
        return act.isPresent();
    }

    private void work(Act act) {
        List<Item> items = sql.next(act, CHUNK);
        Optional<Actor> member = actors.find(act.personId(), act.origin());
        items.stream().filter(item -> item.state().equals(act.todo())).forEach(item -> settle(act, member, item));
        if (items.size() < CHUNK) {
            sql.end(act);
        } else {
            sql.moveOn(act, items.getLast().ticketId());
        }
    }

    private void settle(Act act, Optional<Actor> member, Item item) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!(member.orElse(null) instanceof Actor.Staff actor)) {
                    throw new Failure.Forbidden("The member is one no more");
                }
                if (!(act.undoes() ? putBack(act, actor, item) : change(act, actor, item.ticketId()))) {
                    status.setRollbackOnly();
                }
            });
        } catch (Failure e) {
            sql.refuse(act, item.ticketId(), Why.of(e).word());
        } catch (RuntimeException e) {
            if (Outage.of(e).isPresent()) {
                throw e;
            }
            LOG.error("Bulk act {} failed with ticket {}", act.id(), item.ticketId(), e);
            sql.refuse(act, item.ticketId(), Why.BROKEN.word());
        }
    }

    // The item is marked last: a transaction's number, which orders the ledger, is taken under the ticket's lock.
    private boolean change(Act act, Actor.Staff actor, long ticketId) {
        TicketState before = tickets.lock(actor, TicketAt.any(ticketId));
        Boolean spam = act.what().spam();
        if (spam != null) {
            setSpam(actor, ticketId, spam);
        }
        casework.change(actor, TicketAt.any(ticketId), act.what().of(before));
        return sql.changed(act.id(), ticketId, Before.of(before), version(ticketId)) == 1;
    }

    private boolean putBack(Act act, Actor.Staff actor, Item item) {
        int version = Objects.requireNonNull(item.version());
        Before before = Objects.requireNonNull(item.before());
        TicketState now = tickets.lock(DOCKET, TicketAt.version(item.ticketId(), version));
        Actor.Staff seeing = seeing(actor, before.sorted(), now);
        casework.putBack(seeing, TicketAt.any(item.ticketId()), before.sorted());
        setSpam(seeing, item.ticketId(), before.spam());
        return sql.putBack(act.id(), item.ticketId()) == 1;
    }

    /** A ticket that the act itself has moved out of the member's sight is put back from there. */
    private static Actor.Staff seeing(Actor.Staff actor, Sorted before, TicketState now) {
        Long departmentId = now.departmentId();
        if (departmentId == null || !VisibleTo.Predicate.admits(actor, before.departmentId())) {
            return actor;
        }
        Set<Long> departments = new HashSet<>(actor.departments());
        departments.add(departmentId);
        return new Actor.Staff(actor.personId(), actor.permissions(), departments, actor.origin());
    }

    private void setSpam(Actor.Staff actor, long ticketId, boolean spam) {
        if (spam) {
            casework.markSpam(actor, TicketAt.any(ticketId));
        } else {
            casework.unmarkSpam(actor, TicketAt.any(ticketId));
        }
    }

    /** Also of a ticket that is out of the member's sight by now. */
    private int version(long ticketId) {
        return tickets.lock(DOCKET, TicketAt.any(ticketId)).version();
    }
}
