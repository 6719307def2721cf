package docket.live;

import docket.events.Actor;
import docket.events.Cursor;
import docket.events.Entry;
import docket.platform.Outage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The front door of those who listen: tells a member's browser what happens on the desk as far as the member sees it. */
@Component
public class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** With the three seconds that sessions are remembered, the end of one is felt within five. */
    private static final Duration TURN = Duration.ofSeconds(1);

    /** Mail that waits, or was decided on, stands at the ticket that it may belong to. */
    private static final Set<String> OF_TICKETS = Set.of("ticket.", "mail.");

    /** What can take a ticket out of a member's sight, and so out of lists, where nothing more is told of it. */
    private static final Set<String> LEAVING = Set.of("ticket.changed", "ticket.deleted");

    private final LiveSql sql;
    private final Tail tail;
    private final Presence presence;
    private final Listeners listeners;
    private final Signal signal;
    private final Clock clock;

    Live(Jdbi jdbi, Tail tail, Presence presence, Listeners listeners, Signal signal, Clock clock) {
        this.sql = jdbi.onDemand(LiveSql.class);
        this.tail = tail;
        this.presence = presence;
        this.listeners = listeners;
        this.signal = signal;
        this.clock = clock;
    }

    /** The ledger's end, for a page that reads what it shows now and will listen from here. */
    public Cursor place() {
        return tail.now();
    }

    /**
     * Tells a browser what happens, in the caller's thread: it returns when the member may listen no more, when the same
     * member opened eight other streams since, or when the server stops. What was committed after the place is told once, however
     * late; more than a thousand entries come to one {@link News.Reset}.
     *
     * @param again who listens, asked for every turn: with the rights of then, or empty where nobody may any more
     * @param ticketId the ticket whose other readers are told; null: none
     * @param after the place that was reached before; null, or one that the ledger has not: from now on
     * @throws IOException what the hearer throws
     */
    public void tell(
            Actor.Staff member,
            Supplier<Optional<Actor.Staff>> again,
            @Nullable Long ticketId,
            @Nullable Cursor after,
            Hearer hearer)
            throws IOException {
        Cursor now = tail.now();
        Cursor place = after == null ? now : after;
        boolean unknown = place.compareTo(now) > 0;
        Listener listener = new Listener(member, ticketId, unknown ? now : place, hearer);
        listeners.add(listener);
        try {
            listener.tell(unknown ? new News.Reset() : new News.Alive(), clock.instant());
            tellOn(listener, again);
        } catch (RuntimeException e) {
            // The browser comes back with its place.
            LOG.debug("A stream broke off", Outage.of(e).orElseThrow(() -> e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    /** Reads the ledger on while somebody listens; answers whether there was anything. */
    boolean follow() {
        if (listeners.isEmpty()) {
            tail.rest();
            return false;
        }
        return tail.read();
    }

    private void tellOn(Listener listener, Supplier<Optional<Actor.Staff>> again)
            throws IOException, InterruptedException {
        while (listeners.isRunning()) {
            long seen = signal.number();
            Optional<Actor.Staff> now = again.get();
            if (now.isEmpty()) {
                return;
            }
            if (!listeners.contains(listener)) {
                listener.tell(new News.Over(), clock.instant());
                return;
            }
            tellTurn(listener, now.get());
            signal.await(seen, TURN);
        }
    }

    private void tellTurn(Listener listener, Actor.Staff now) throws IOException {
        if (listener.goOnAs(now)) {
            listener.tell(new News.Reset(), clock.instant());
        }
        tellTickets(listener);
        if (listener.ticketId().isPresent()) {
            long ticketId = listener.ticketId().get();
            listener.tellPeople(ticketId, presence.others(now, ticketId), clock.instant());
        }
        if (listener.isQuiet(clock.instant())) {
            listener.tell(new News.Alive(), clock.instant());
        }
    }

    private void tellTickets(Listener listener) throws IOException {
        Optional<Tail.Stretch> stretch = tail.after(listener.place());
        if (stretch.isEmpty()) {
            listener.reach(tail.now());
            listener.tell(new News.Reset(), clock.instant());
            return;
        }
        List<Entry> entries = stretch.get().entries().stream()
                .filter(entry -> OF_TICKETS.stream().anyMatch(entry.type()::startsWith))
                .toList();
        if (!entries.isEmpty()) {
            tellTickets(listener, entries);
        }
        listener.reach(stretch.get().to());
    }

    private void tellTickets(Listener listener, List<Entry> entries) throws IOException {
        Map<Long, SeenEntry> seen = seen(listener.member(), entries);
        // Lists come first: a stream that breaks after this and goes on from here tells them again.
        if (!seen.isEmpty() || entries.stream().anyMatch(entry -> LEAVING.contains(entry.type()))) {
            listener.tell(new News.ListsTouched(), clock.instant());
        }
        for (Entry entry : entries) {
            SeenEntry about = seen.get(entry.cursor().eventId());
            if (about != null) {
                listener.reach(entry.cursor());
                boolean own = entry.actor().equals("staff")
                        && Long.valueOf(listener.personId()).equals(entry.actorId());
                listener.tell(
                        new News.TicketTouched(about.ticketId(), entry.type(), about.byName(), own), clock.instant());
            }
        }
    }

    private Map<Long, SeenEntry> seen(Actor.Staff member, List<Entry> entries) {
        List<Long> ids = entries.stream().map(entry -> entry.cursor().eventId()).toList();
        return sql.seen(member, ids).stream().collect(Collectors.toMap(SeenEntry::id, Function.identity()));
    }
}
