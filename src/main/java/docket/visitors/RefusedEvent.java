package docket.visitors;

import docket.events.Event;

/**
 * What a visitor gave was wrong; written down for unknown people, too, so that it costs the same.
 *
 * @param personId whose it would have been; 0: nobody is known by what was sent
 */
public record RefusedEvent(long personId) implements Event {

    @Override
    public String type() {
        return "person.sign-in-refused";
    }

    @Override
    public long objectId() {
        return personId;
    }
}
