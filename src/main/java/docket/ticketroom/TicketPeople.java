package docket.ticketroom;

import docket.casework.Mentions;
import docket.events.Actor;
import docket.participants.Participant;
import docket.participants.Participants;
import docket.queues.Asker;
import docket.queues.Background;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads who is in a ticket: who asked, who takes part, and whether the reader is called to it. */
@Component
class TicketPeople {

    private final Background background;
    private final Participants participants;
    private final Mentions mentions;

    TicketPeople(Background background, Participants participants, Mentions mentions) {
        this.background = background;
        this.participants = participants;
        this.mentions = mentions;
    }

    Asker asker(Actor.Staff actor, long ticketId) {
        return background.asker(actor, ticketId);
    }

    List<Participant> participants(Actor.Staff actor, long ticketId) {
        return participants.list(actor, ticketId);
    }

    boolean isCalled(Actor.Staff actor, long ticketId) {
        return mentions.isCalled(actor, ticketId);
    }
}
