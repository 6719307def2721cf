package docket.live;

import static org.awaitility.Awaitility.await;

import docket.TestClock;
import docket.TestServer;
import docket.events.Actor;
import docket.events.Cursor;
import docket.events.Event;
import docket.events.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The news of the test server's desk, read when a test says so, by a clock of the test's own. */
final class Newsroom {

    final TestClock clock = new TestClock(Instant.now());
    final Signal signal = new Signal();
    final Listeners listeners = new Listeners(signal);
    final Presence presence;
    final Live live;

    /** The ledger's end when the test began. */
    final Cursor start;

    private final Events events = TestServer.part(Events.class);
    final Tail tail = new Tail(events, signal);

    private record Marked(String type, long objectId) implements Event {}

    Newsroom() {
        Jdbi jdbi = TestServer.part(Jdbi.class);
        presence = new Presence(jdbi, signal, clock);
        live = new Live(jdbi, tail, presence, listeners, signal, clock);
        listeners.start();
        tail.read();
        start = live.place();
    }

    void happen(Event event) {
        TestServer.part(TransactionTemplate.class)
                .executeWithoutResult(status -> events.append(TestServer.SYSTEM, event));
    }

    /** Writes something down that concerns no browser. */
    void happen(String type, int times) {
        TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int time = 0; time < times; time++) {
                events.append(TestServer.SYSTEM, new Marked(type, 1));
            }
        });
    }

    /** Waits until all that is committed was read. */
    void read() {
        String marker = "test." + UUID.randomUUID();
        happen(marker, 1);
        await().until(() -> {
            tail.read();
            return tail.after(start).isEmpty()
                    || tail.after(start).get().entries().stream()
                            .anyMatch(entry -> entry.type().equals(marker));
        });
    }

    /** What a browser hears that comes back with a place. */
    List<News> hears(Actor.Staff member, @Nullable Cursor after) {
        read();
        List<News> heard = new ArrayList<>();
        listen(turns(member), null, after, (news, place) -> heard.add(news));
        return heard;
    }

    /** What was told of tickets since the test began. */
    List<News.TicketTouched> hearsOfTickets(Actor.Staff member) {
        return ofTickets(hears(member, start));
    }

    static List<News.TicketTouched> ofTickets(List<News> heard) {
        return heard.stream()
                .filter(News.TicketTouched.class::isInstance)
                .map(News.TicketTouched.class::cast)
                .toList();
    }

    /** Listens in the caller's thread. */
    void listen(Turns turns, @Nullable Long ticketId, @Nullable Cursor after, Hearer hearer) {
        try {
            live.tell(turns.member(), turns.again(), ticketId, after, hearer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who begins to listen, and who goes on. */
    record Turns(Actor.Staff member, Supplier<Optional<Actor.Staff>> again) {

        static Turns endless(Actor.Staff member) {
            return new Turns(member, () -> Optional.of(member));
        }
    }

    /** Turns that follow each other at once. */
    Turns turns(Actor.Staff... members) {
        Deque<Actor.Staff> left = new ArrayDeque<>(List.of(members));
        return new Turns(members[0], () -> {
            signal.give();
            return Optional.ofNullable(left.poll());
        });
    }
}
