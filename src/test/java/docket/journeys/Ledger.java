package docket.journeys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients meant to do and what they were told, in the order of the telling; it outlives any server. */
final class Ledger {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicLong order = new AtomicLong();
    private long acknowledged;

    /** How a deed ended, as far as its client knows. */
    enum Outcome {
        UNKNOWN,
        DONE,
        REFUSED
    }

    /**
     * One deed, and what became of it.
     *
     * @param sentAt its place in the order of all sendings and answers
     * @param toldAt the place of its first answer; the greatest number until then
     * @param ids the ids that its answers named: one, if all is well
     */
    record Entry(Deed deed, long sentAt, long toldAt, Outcome outcome, Set<Long> ids) {}

    void intend(Deed deed) {
        Entry entry = new Entry(deed, order.incrementAndGet(), Long.MAX_VALUE, Outcome.UNKNOWN, Set.of());
        if (entries.putIfAbsent(deed.key(), entry) != null) {
            throw new IllegalStateException("A key is used once: " + deed.key());
        }
    }

    void acknowledge(Deed deed, long id) {
        entries.computeIfPresent(deed.key(), (key, entry) -> {
            Set<Long> ids = new TreeSet<>(entry.ids);
            ids.add(id);
            return new Entry(deed, entry.sentAt, told(entry), Outcome.DONE, ids);
        });
        synchronized (this) {
            acknowledged++;
            notifyAll();
        }
    }

    void refuse(Deed deed) {
        entries.computeIfPresent(
                deed.key(), (key, entry) -> new Entry(deed, entry.sentAt, told(entry), Outcome.REFUSED, entry.ids));
    }

    private long told(Entry entry) {
        return Math.min(entry.toldAt, order.incrementAndGet());
    }

    /** Notes an answer that no client should ever get. */
    void complain(String words) {
        complaints.add(words);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Returns when so many more deeds were acknowledged; false where that takes too long. */
    synchronized boolean awaitMore(int deeds, long seconds) throws InterruptedException {
        long goal = acknowledged + deeds;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (acknowledged < goal && System.nanoTime() - end < 0) {
            wait(100);
        }
        return acknowledged >= goal;
    }
}
