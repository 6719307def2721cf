package docket.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.events.Actor;
import docket.platform.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Who has which ticket open, as their browsers say every few seconds; kept in memory, and forgotten after 25 s. */
@Component
public class Presence {

    private static final Duration REMEMBERED = Duration.ofSeconds(25);
    private static final Comparator<PersonHere> ORDER =
            Comparator.comparing(PersonHere::name).thenComparingLong(PersonHere::id);

    private final LiveSql sql;
    private final Signal signal;
    private final Clock clock;

    /** For each ticket those who were seen there, by id. */
    private final Cache<Long, Map<Long, Sighting>> tickets =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    Presence(Jdbi jdbi, Signal signal, Clock clock) {
        this.sql = jdbi.onDemand(LiveSql.class);
        this.signal = signal;
        this.clock = clock;
    }

    /** What somebody does at a ticket. */
    public enum State {
        HERE,
        TYPING,
        GONE;

        /** The state of that name, in lower case. */
        public static Optional<State> find(String word) {
            return Stream.of(values())
                    .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** Notes what the member does at a ticket; {@link Failure.NotFound} where the member does not see it. */
    public void note(Actor.Staff member, long ticketId, State state) {
        String name = sql.nameAt(member, member.personId(), ticketId).orElseThrow(() -> new Failure.NotFound("ticket"));
        PersonHere person = new PersonHere(member.personId(), name, state == State.TYPING);
        Instant now = clock.instant();
        tickets.asMap().compute(ticketId, (id, before) -> {
            Map<Long, Sighting> after = new HashMap<>(before == null ? Map.of() : before);
            after.values().removeIf(sighting -> sighting.isOver(now));
            after.remove(member.personId());
            if (state != State.GONE) {
                after.put(member.personId(), new Sighting(person, now));
            }
            return after.isEmpty() ? null : Map.copyOf(after);
        });
        signal.give();
    }

    /** Who else is at the ticket, by name; nobody where the member does not see it. */
    public List<PersonHere> others(Actor.Staff member, long ticketId) {
        Instant now = clock.instant();
        Map<Long, Sighting> sightings = tickets.asMap().getOrDefault(ticketId, Map.of());
        List<PersonHere> others = sightings.values().stream()
                .filter(sighting -> !sighting.isOver(now) && sighting.person().id() != member.personId())
                .map(Sighting::person)
                .sorted(ORDER)
                .toList();
        boolean visible = others.isEmpty()
                || sql.nameAt(member, member.personId(), ticketId).isPresent();
        return visible ? others : List.of();
    }

    /** Somebody at a ticket, at that time. */
    private record Sighting(PersonHere person, Instant at) {

        boolean isOver(Instant now) {
            return !at.plus(REMEMBERED).isAfter(now);
        }
    }
}
