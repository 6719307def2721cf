package docket.visitors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.limits.Limits;
import docket.platform.Failure;
import docket.platform.Sha256;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses. A try is counted as a failure before it is judged, so that many at once count, too; success
 * takes it back. A device that signed in before is counted by itself: strangers never lock it out.
 */
@Component
public class Throttle {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ThrottleSql sql;
    private final Devices devices;

    /** The waits that this process was told of, by the moment of their end: a crowd that must wait costs no statement. */
    private final Cache<ByteBuffer, Long> waits = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Throttle(Jdbi jdbi, Devices devices) {
        this.sql = jdbi.onDemand(ThrottleSql.class);
        this.devices = devices;
    }

    /**
     * For signing in only: turns a stranger away who is known to have to wait, before anything is looked up.
     *
     * @throws Failure.TooMany where that is so
     */
    public void turnAway(Visitor visitor, String subject) {
        if (visitor.device() == null) {
            strangersKeys(visitor, subject).values().forEach(this::requireNoWait);
        }
    }

    /**
     * For signing in only: lets a visitor try.
     *
     * @param subject what is tried, such as an address; it need not exist
     * @param personId whose it is; 0: nobody's
     * @throws Failure.TooMany where it has to wait; the try does not count then
     */
    @Transactional
    public Try begin(Visitor visitor, String subject, long personId) {
        Try begun = new Try(keys(visitor, subject, personId));
        begun.keys().values().forEach(this::requireNoWait);
        begun.keys().forEach(this::count);
        return begun;
    }

    /** Takes a try back that was none of a guesser. */
    @Transactional
    public void succeeded(Try begun) {
        begun.keys().forEach((limit, key) -> {
            waits.invalidate(ByteBuffer.wrap(key));
            switch (limit) {
                case ACCOUNT, DEVICE -> sql.delete(key);
                case NETWORK, DESK -> sql.takeBack(key);
            }
        });
    }

    /** Removes failures that count no more. */
    public void sweep() {
        sql.sweep(KEPT.toSeconds());
    }

    private void count(TryLimit limit, byte[] key) {
        TryLimit.Figures figures = limit.figures();
        sql.deleteOld(key, figures);
        if (sql.count(key, figures) == 0) {
            Duration wait = Duration.ofSeconds(sql.secondsToWait(key).orElse(1L));
            waits.put(ByteBuffer.wrap(key), System.nanoTime() + wait.toNanos());
            throw tooMany(wait);
        }
    }

    private void requireNoWait(byte[] key) {
        Long until = waits.getIfPresent(ByteBuffer.wrap(key));
        long left = until == null ? 0 : until - System.nanoTime();
        if (left > 0) {
            throw tooMany(Duration.ofNanos(left).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private static Failure.TooMany tooMany(Duration wait) {
        return new Failure.TooMany("Too many tries", wait);
    }

    private Map<TryLimit, byte[]> keys(Visitor visitor, String subject, long personId) {
        return visitor.device() != null && devices.knows(visitor.device(), personId)
                ? Map.of(TryLimit.DEVICE, key("device", visitor.device() + " " + subject))
                : strangersKeys(visitor, subject);
    }

    // In the order of the locks, the most wanted last.
    private static Map<TryLimit, byte[]> strangersKeys(Visitor visitor, String subject) {
        Map<TryLimit, byte[]> keys = new LinkedHashMap<>();
        if (visitor.origin().address() != null) {
            keys.put(
                    TryLimit.NETWORK,
                    key("network", Limits.network(visitor.origin().address())));
        }
        keys.put(TryLimit.ACCOUNT, key("account", subject));
        keys.put(TryLimit.DESK, key("desk", ""));
        return keys;
    }

    private static byte[] key(String kind, String value) {
        return Sha256.of(kind + " " + value);
    }

    /** A try that was counted, to be taken back where it succeeds. */
    public record Try(Map<TryLimit, byte[]> keys) {}
}
