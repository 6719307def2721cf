package docket.live;

import docket.events.Actor;
import docket.events.Cursor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far one browser was told; its own thread alone changes that. */
final class Listener {

    private static final Duration QUIET = Duration.ofSeconds(15);

    private final long personId;
    private final @Nullable Long ticketId;
    private final Hearer hearer;
    private Actor.Staff member;
    private Cursor place;
    private Instant toldAt = Instant.MIN;
    private @Nullable List<PersonHere> people;

    Listener(Actor.Staff member, @Nullable Long ticketId, Cursor place, Hearer hearer) {
        this.personId = member.personId();
        this.ticketId = ticketId;
        this.hearer = hearer;
        this.member = member;
        this.place = place;
    }

    long personId() {
        return personId;
    }

    /** The ticket that the browser shows. */
    Optional<Long> ticketId() {
        return Optional.ofNullable(ticketId);
    }

    /** Who listens, with the rights of then. */
    Actor.Staff member() {
        return member;
    }

    /** Goes on with the rights of now; answers whether they are others. */
    boolean goOnAs(Actor.Staff now) {
        boolean others = !now.from(member.origin()).equals(member);
        member = now;
        return others;
    }

    Cursor place() {
        return place;
    }

    /** Notes that all up to there is told, or concerned it not. */
    void reach(Cursor further) {
        place = further;
    }

    void tell(News news, Instant now) throws IOException {
        toldAt = now;
        hearer.hear(news, place);
    }

    /** Tells who else is there, unless that was told last. */
    void tellPeople(long ticket, List<PersonHere> here, Instant now) throws IOException {
        if (!here.equals(people)) {
            people = here;
            tell(new News.PresenceChanged(ticket, here), now);
        }
    }

    boolean isQuiet(Instant now) {
        return !toldAt.plus(QUIET).isAfter(now);
    }
}
