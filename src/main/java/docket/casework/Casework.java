package docket.casework;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.messages.Messages;
import docket.messages.NewMessage;
import docket.messages.Writer;
import docket.platform.Failure;
import docket.platform.Problems;
import docket.tickets.ForceClosed;
import docket.tickets.ReadHash;
import docket.tickets.TicketAt;
import docket.tickets.TicketEvent;
import docket.tickets.TicketState;
import docket.tickets.Tickets;
import docket.tickets.Written;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of what staff do with tickets: one method is one act in one transaction. Each needs
 * {@link Permission#TICKETS_ANSWER}; a ticket that the member does not see is {@link Failure.NotFound}, one that was changed
 * since it was seen {@link Failure.Stale}, and an act that changes nothing moves nothing.
 */
@Component
public class Casework {

    private final CaseSql sql;
    private final CaseForms forms;
    private final Tickets tickets;
    private final Messages messages;
    private final Events events;
    private final Clock clock;

    Casework(CaseSql sql, CaseForms forms, Tickets tickets, Messages messages, Events events, Clock clock) {
        this.sql = sql;
        this.forms = forms;
        this.tickets = tickets;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a ticket for a customer, to whom it is unread, and answers its id; {@link Failure.Invalid} names every field that
     * is wrong.
     */
    @Transactional
    public long openFor(Actor.Staff actor, NewStaffTicket form) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        Opening opening = forms.check(actor, form);
        Instant now = now();
        TicketState opened = sql.insert(new OpeningRow(opening.sorted(), opening.title(), ReadHash.random(), now));
        long messageId = messages.write(
                actor,
                new NewMessage(
                        opened.ownerId(),
                        opened.id(),
                        Writer.of(actor),
                        false,
                        opening.title(),
                        opening.content(),
                        opening.attachmentIds(),
                        now));
        sql.openedBy(opened.id(), messageId);
        events.append(actor, new TicketEvent.TicketOpened(opened.id(), messageId), null, opened);
        return opened.id();
    }

    /** Writes down something for staff, which the customer can't notice; each {@code @Full Name} calls that member. */
    @Transactional
    public Written note(Actor.Staff actor, TicketAt seen, NewNote form) {
        TicketState ticket = lock(actor, seen);
        Instant now = now();
        Note note = forms.check(actor, ticket, form, now);
        long messageId = messages.write(actor, note.message());
        messages.mention(ticket.id(), note.mentioned());
        TicketState after = sql.noted(ticket.id(), now);
        events.append(actor, new TicketEvent.TicketNoted(ticket.id(), messageId), ticket, after);
        note.mentioned()
                .forEach(personId ->
                        events.append(actor, new TicketEvent.TicketMentioned(ticket.id(), messageId, personId)));
        return new Written(messageId, after.version());
    }

    /**
     * Changes what was sent, and no more. With another account its customer changes at once, and those who took part in
     * it or were named by it fall away; with another department an assignee who does not see it does.
     *
     * @throws Failure.Invalid naming every field that is wrong
     * @throws Failure.Forbidden where an account is sent without {@link Permission#TICKETS_GIVE}
     * @throws ForceClosed where a ticket that was closed for good shall be open
     */
    @Transactional
    public void change(Actor.Staff actor, TicketAt seen, TicketChange form) {
        if (form.account().sent()) {
            Rights.require(actor, Permission.TICKETS_GIVE);
        }
        TicketState ticket = lock(actor, seen);
        Instant now = now();
        sort(actor, ticket, forms.check(actor, ticket, form, now), now);
    }

    /** Adds what is wrong with a change for whatever ticket; an account or person is not looked at. */
    public void check(Actor.Staff actor, TicketChange form, Problems problems) {
        forms.check(actor, form, now(), problems);
    }

    /**
     * Lets a ticket stand again as it stood, its account and person excepted: also under a name that was retired since. A
     * snooze that is over is none, and nobody is assigned again who does not work there any more.
     *
     * @throws ForceClosed where a ticket that was closed for good shall be open
     */
    @Transactional
    public void putBack(Actor.Staff actor, TicketAt seen, Sorted before) {
        TicketState ticket = lock(actor, seen);
        Instant now = now();
        sort(actor, ticket, forms.check(actor, ticket, before, now), now);
    }

    private void sort(Actor.Staff actor, TicketState ticket, Sorted sorted, Instant now) {
        Sorted before = Sorted.of(ticket);
        if (sorted.status().equals("open")) {
            ticket.mayGoOn();
        }
        if (!sorted.equals(before)) {
            if (sorted.ownerId() != before.ownerId()) {
                sql.removeParticipants(ticket.id());
                sql.removeNamed(ticket.id());
                sql.removeConfirmed(ticket.id());
            }
            TicketState after = sql.sort(ticket.id(), sorted, sorted.showsSince(before), now);
            sorted.eventsSince(before, ticket.id()).forEach(event -> events.append(actor, event, ticket, after));
            if (ticket.isOpen() && !after.isOpen()) {
                messages.endMentions(ticket.id());
            }
        }
    }

    /** Closes a ticket for good, for a reason of one line that staff alone see: its customer can neither open nor answer it. */
    @Transactional
    public void lock(Actor.Staff actor, TicketAt seen, @Nullable String sent) {
        TicketState ticket = lock(actor, seen);
        String reason = forms.reason(sent);
        if (!reason.equals(ticket.lockReason())) {
            TicketState after = sql.lock(ticket.id(), reason, now());
            events.append(actor, new TicketEvent.TicketLocked(ticket.id()), ticket, after);
            messages.endMentions(ticket.id());
        }
    }

    /** Lets a ticket that was closed for good be opened again; it stays closed. */
    @Transactional
    public void unlock(Actor.Staff actor, TicketAt seen) {
        TicketState ticket = lock(actor, seen);
        if (ticket.forceClosed()) {
            TicketState after = sql.unlock(ticket.id(), now());
            events.append(actor, new TicketEvent.TicketUnlocked(ticket.id()), ticket, after);
        }
    }

    /** Takes a ticket out of all lists but that of spam, and away from its customer. */
    @Transactional
    public void markSpam(Actor.Staff actor, TicketAt seen) {
        TicketState ticket = lock(actor, seen);
        if (ticket.spamAt() == null) {
            TicketState after = sql.markSpam(ticket.id(), now());
            events.append(actor, new TicketEvent.TicketMarkedSpam(ticket.id()), ticket, after);
        }
    }

    /** Puts a ticket that is no spam back. */
    @Transactional
    public void unmarkSpam(Actor.Staff actor, TicketAt seen) {
        TicketState ticket = lock(actor, seen);
        if (ticket.spamAt() != null) {
            TicketState after = sql.unmarkSpam(ticket.id(), now());
            events.append(actor, new TicketEvent.TicketUnmarkedSpam(ticket.id()), ticket, after);
        }
    }

    /** Deletes tickets that have been spam since before that time, so many at most; answers how many. */
    @Transactional
    public int deleteSpam(Actor.Docket actor, Instant before, int most) {
        List<TicketState> spam = sql.lockSpam(before, most);
        for (TicketState ticket : spam) {
            messages.deleteAll(ticket.ownerId(), ticket.id());
            sql.delete(ticket.id());
            events.append(actor, new TicketEvent.TicketDeleted(ticket.id()), ticket, null);
        }
        return spam.size();
    }

    private TicketState lock(Actor.Staff actor, TicketAt seen) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        return tickets.lock(actor, seen);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
