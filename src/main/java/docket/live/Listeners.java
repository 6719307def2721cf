package docket.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Who listens: with so many browsers a person, and none once the server stops, which would wait for them. */
@Component
final class Listeners implements SmartLifecycle {

    private static final int MOST = 8;

    private final Signal signal;
    private final Set<Listener> all = new LinkedHashSet<>();
    private boolean running;

    Listeners(Signal signal) {
        this.signal = signal;
    }

    /** Takes one in; the oldest of the same person has to go where that makes too many. */
    synchronized void add(Listener listener) {
        all.add(listener);
        List<Listener> own = all.stream()
                .filter(other -> other.personId() == listener.personId())
                .toList();
        if (own.size() > MOST) {
            all.remove(own.getFirst());
            signal.give();
        }
    }

    synchronized void remove(Listener listener) {
        all.remove(listener);
    }

    synchronized boolean contains(Listener listener) {
        return all.contains(listener);
    }

    synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Sends all away; it comes before the server waits for its requests to end. */
    @Override
    public synchronized void stop() {
        running = false;
        signal.give();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
