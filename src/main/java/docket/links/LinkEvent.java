package docket.links;

import docket.events.Event;

/** What happens to one-time links; the thing is always the person. */
public sealed interface LinkEvent extends Event {

    /** The person's id; 0: nobody is known by what was sent. */
    long personId();

    @Override
    default String type() {
        return switch (this) {
            case LinkWanted wanted -> "person.link-wanted";
            case LinkMissed missed -> "person.link-missed";
            case LinkMade made -> "person.link-made";
        };
    }

    @Override
    default long objectId() {
        return personId();
    }

    /** A link is to be made and sent to that address. */
    record LinkWanted(long personId, Purpose purpose, long emailId) implements LinkEvent {}

    /** A link was wanted for an address that nobody has: written down so that it costs the same. */
    record LinkMissed(Purpose purpose) implements LinkEvent {

        @Override
        public long personId() {
            return 0;
        }
    }

    /** A link was made. */
    record LinkMade(long personId, Purpose purpose, long emailId) implements LinkEvent {}
}
