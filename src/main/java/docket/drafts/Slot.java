package docket.drafts;

import docket.events.Actor;

/** Where a member writes: there is one draft in it that is not sent yet. */
public record Slot(long personId, long ticketId, String kind) {

    static Slot of(Actor.Staff writer, long ticketId, Draft.Kind kind) {
        return new Slot(writer.personId(), ticketId, kind.word());
    }
}
