package docket.ticketapi;

import docket.participants.Participant;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a ticket, as staff see it. */
record ParticipantJson(long id, String name, @Nullable String address) {

    static ParticipantJson of(Participant participant) {
        return new ParticipantJson(participant.personId(), participant.name(), participant.address());
    }
}
