package docket.ticketroom;

import docket.drafts.Draft;
import docket.drafts.Drafts;
import docket.events.Actor;
import docket.mailroom.TicketMailViews;
import docket.pages.Trail;
import docket.queues.Queues;
import docket.queues.StaffConversation;
import docket.queues.StaffTicket;
import docket.queues.TicketFilter;
import docket.queues.TicketList;
import docket.queues.TicketOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads all that the page of a ticket shows. */
@Component
class TicketViews {

    /** How many further tickets of the same person are shown. */
    private static final int OTHERS = 5;

    private final Queues queues;
    private final TicketPeople people;
    private final Drafts drafts;
    private final TicketMailViews mails;
    private final TicketChoices choices;

    TicketViews(Queues queues, TicketPeople people, Drafts drafts, TicketMailViews mails, TicketChoices choices) {
        this.queues = queues;
        this.people = people;
        this.drafts = drafts;
        this.mails = mails;
        this.choices = choices;
    }

    /** The ticket as it is now, and a form that must be mended. */
    TicketView get(Actor.Staff actor, long id, Trail trail, Returned returned) {
        StaffConversation shown = queues.conversation(actor, id);
        return new TicketView(
                shown,
                choices.of(actor, shown.ticket()),
                people.isCalled(actor, id),
                people.asker(actor, id),
                others(actor, shown.ticket()),
                people.participants(actor, id),
                drafts.sending(actor, id),
                writing(actor, shown, Draft.Kind.REPLY, returned),
                writing(actor, shown, Draft.Kind.NOTE, returned),
                mails.of(actor, id),
                trail,
                returned);
    }

    /** That the actor sees the ticket still. */
    void require(Actor.Staff actor, long id) {
        queues.get(actor, id);
    }

    /** What the actor is writing in a ticket, as it is kept. */
    Writing writing(Actor.Staff actor, long id, Draft.Kind kind) {
        return Writing.of(kind, drafts.find(actor, id, kind));
    }

    /** What was typed goes before what is kept. */
    private Writing writing(Actor.Staff actor, StaffConversation shown, Draft.Kind kind, Returned returned) {
        Writing kept = writing(actor, shown.ticket().id(), kind);
        return kept.word().equals(returned.sent().get("kind")) ? kept.returned(returned, shown, actor) : kept;
    }

    private List<StaffTicket> others(Actor.Staff actor, StaffTicket ticket) {
        TicketFilter filter = TicketFilter.ofPerson(ticket.personId());
        return queues.list(actor, new TicketList(filter, TicketOrder.LATEST, null, OTHERS + 1)).tickets().stream()
                .filter(other -> other.id() != ticket.id())
                .limit(OTHERS)
                .toList();
    }
}
