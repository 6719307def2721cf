package docket.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a POST that is sent twice under one key happen once (contract, "Rules of the operations"). The key's row is in
 * the same transaction as the effect: both are there or neither, whatever dies. Errors keep no row.
 */
@Component
public class IdempotencyKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IdempotencySql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration patience;
    private final Map<Name, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    @Autowired
    IdempotencyKeys(Jdbi jdbi, TransactionTemplate transaction, Clock clock) {
        this(jdbi, transaction, clock, PATIENCE);
    }

    IdempotencyKeys(Jdbi jdbi, TransactionTemplate transaction, Clock clock, Duration patience) {
        this.patience = patience;
        this.sql = jdbi.onDemand(IdempotencySql.class);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a key belongs to: the same key of another token, or on another path, is another. */
    public record Name(long tokenId, String path, String key) {}

    /** What came of it: the id of the thing made, and whether it had been made before. */
    public record Outcome(long id, boolean replayed) {}

    /** The same key is still under way after five seconds. */
    public static final class UnderWay extends Failure.Conflict {
        private static final long serialVersionUID = 1;

        UnderWay() {
            super("The same Idempotency-Key is still under way");
        }
    }

    /**
     * Does the act unless it was done under this name before.
     *
     * @param fingerprint what was sent; another one under the same name is refused
     * @param act answers the id of the thing that it made
     * @throws Failure.Invalid where the name was used with another fingerprint
     * @throws UnderWay where another request of this name does not end in time
     */
    public Outcome once(Name name, byte[] fingerprint, LongSupplier act) {
        CompletableFuture<Void> mine = takeTurn(name);
        try {
            return attempt(name, fingerprint, act)
                    .orElseGet(() -> attempt(name, fingerprint, act).orElseThrow(UnderWay::new));
        } catch (RuntimeException e) {
            throw Outage.isLockTimeout(e) ? new UnderWay() : e;
        } finally {
            underWay.remove(name, mine);
            mine.complete(null);
        }
    }

    /** Removes the keys that were used before the given time; answers how many. */
    public int sweep(Instant before) {
        return sql.deleteBefore(before);
    }

    /** Requests of one process wait here, not on the database's lock: so they hold no connection meanwhile. */
    private CompletableFuture<Void> takeTurn(Name name) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        long deadline = System.nanoTime() + patience.toNanos();
        for (CompletableFuture<Void> other = underWay.putIfAbsent(name, mine);
                other != null;
                other = underWay.putIfAbsent(name, mine)) {
            try {
                other.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw new UnderWay();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnderWay();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A turn never ends with an exception", e);
            }
        }
        return mine;
    }

    /** Empty where another process was quicker: what this one did is rolled back then. */
    private Optional<Outcome> attempt(Name name, byte[] fingerprint, LongSupplier act) {
        Optional<Outcome> outcome = transaction.execute(status -> {
            Optional<IdempotencySql.Kept> kept = sql.find(name);
            if (kept.isPresent()) {
                return Optional.of(replay(kept.get(), fingerprint));
            }
            long id = act.getAsLong();
            // Written last: a transaction's number, which orders the ledger, is then taken under the ticket's lock.
            if (sql.insert(name, fingerprint, id, clock.instant()) == 0) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(new Outcome(id, false));
        });
        return outcome == null ? Optional.empty() : outcome;
    }

    private static Outcome replay(IdempotencySql.Kept kept, byte[] fingerprint) {
        if (!kept.fingerprint().equals(HexFormat.of().formatHex(fingerprint))) {
            throw new Failure.Invalid(List.of(new Problem("Idempotency-Key", "was used with another body")));
        }
        return new Outcome(kept.resultId(), true);
    }
}
