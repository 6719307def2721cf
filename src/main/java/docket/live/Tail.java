package docket.live;

import docket.events.Cursor;
import docket.events.Entry;
import docket.events.Events;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger's last entries, read once for all streams. None is handed out: each stream takes what lies beyond its own place, so
 * that a slow one holds up nobody and nothing waits for it.
 */
@Component
final class Tail {

    /** The most that is kept, and that a browser is told at once. */
    static final int MOST = 1000;

    private final Events events;
    private final Signal signal;
    private volatile @Nullable Held held;

    Tail(Events events, Signal signal) {
        this.events = events;
        this.signal = signal;
    }

    /** Entries of the ledger without a gap, and the place up to which there are no others. */
    record Stretch(List<Entry> entries, Cursor to) {}

    Cursor now() {
        return events.now();
    }

    /** Reads on; answers whether there was anything. The first time it begins now. */
    boolean read() {
        Held before = held;
        if (before == null) {
            held = new Held(events.now(), List.of());
            return false;
        }
        List<Entry> fresh = events.after(before.to(), MOST);
        if (fresh.isEmpty()) {
            return false;
        }
        held = before.and(fresh);
        signal.give();
        return true;
    }

    /** Lets go of all, as nobody listens. */
    void rest() {
        held = null;
    }

    /** What happened after a place; empty where it is more than {@link #MOST}. */
    Optional<Stretch> after(Cursor place) {
        Held now = held;
        if (now == null) {
            return Optional.of(new Stretch(List.of(), place));
        }
        if (place.compareTo(now.from()) >= 0) {
            return Optional.of(now.after(place));
        }
        List<Entry> missed = events.after(place, MOST + 1);
        if (missed.size() > MOST) {
            return Optional.empty();
        }
        Cursor last = missed.isEmpty() ? place : missed.getLast().cursor();
        return Optional.of(new Stretch(missed, last.max(now.from())));
    }

    /**
     * What is kept.
     *
     * @param from all after this place
     */
    private record Held(Cursor from, List<Entry> entries) {

        Cursor to() {
            return entries.isEmpty() ? from : entries.getLast().cursor();
        }

        Held and(List<Entry> fresh) {
            List<Entry> all = Stream.concat(entries.stream(), fresh.stream()).toList();
            int dropped = Math.max(0, all.size() - MOST);
            return dropped == 0
                    ? new Held(from, all)
                    : new Held(all.get(dropped - 1).cursor(), all.subList(dropped, all.size()));
        }

        Stretch after(Cursor place) {
            List<Entry> later = entries.stream()
                    .dropWhile(entry -> entry.cursor().compareTo(place) <= 0)
                    .toList();
            return new Stretch(later, place.max(to()));
        }
    }
}
