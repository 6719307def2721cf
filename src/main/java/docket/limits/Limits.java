package docket.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Counts what anybody does against the limits. It knows the {@value #MOST_KEYS} busiest keys of each limit; a key that is
 * forgotten starts anew, with all that may come at once.
 */
@Component
public class Limits {

    private static final int MOST_KEYS = 50_000;
    private static final int NETWORK_BYTES = 8;

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Map<Limit, Cache<String, Bucket>> buckets = new EnumMap<>(Limit.class);

    Limits(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        for (Limit limit : Limit.values()) {
            buckets.put(limit, buckets(settings.of(limit)));
        }
    }

    /** A bucket that had the time to fill is like a new one: it need not be kept. */
    private Cache<String, Bucket> buckets(Rate rate) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofSeconds(rate.secondsToFill()))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes one from what the key has of a limit: {@link Quota#require} refuses where there is none. */
    public Quota take(Limit limit, String key) {
        Rate rate = settings.of(limit);
        ConsumptionProbe probe = Objects.requireNonNull(buckets.get(limit))
                .get(key, unknown -> full(rate))
                .tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Quota(
                limit,
                rate,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
    }

    /** Takes one from what an address has that comes without a token: {@link Limit#ADDRESS}. */
    public Quota takeFrom(String address) {
        return take(Limit.ADDRESS, network(address));
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.count(), rate.time()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** What an address is counted by: one of IPv6 by its /64, for whoever has one of these has all of them. */
    public static String network(String address) {
        InetAddress parsed = InetAddress.ofLiteral(address);
        byte[] bytes = parsed.getAddress();
        return HexFormat.of().formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
