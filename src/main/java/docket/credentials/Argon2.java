package docket.credentials;

import docket.platform.Failure;
import docket.platform.Secret;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id, a few at a time: each takes 19 MiB and some 20 ms of a core, so a flood of them would starve
 * all else. Never in a transaction, for it may wait.
 */
@Component
class Argon2 {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private static final int AT_ONCE =
            Math.max(1, ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors() / 2);
    private static final int WAITING = 20;

    /** How many times as long as a hash took its place rests. */
    private static final int REST = 3;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final String nobodys = encoder.encode(Secret.random().reveal());

    /** What is kept of the password: the hash, with its salt and parameters. */
    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether the hash is the password's; where there is no hash it is no, at the same cost. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> encoder.matches(password, hash.orElse(nobodys))) && hash.isPresent();
    }

    /** Whether the hash was made with other parameters than those of today. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Hashing<T> work) {
        if (!places.tryAcquire()) {
            throw new Failure.TooMany("Too many passwords are being judged: try again soon", RETRY_AFTER);
        }
        try {
            hashing.acquireUninterruptibly();
            long begun = System.nanoTime();
            try {
                return work.done();
            } finally {
                freeAfterRest(System.nanoTime() - begun);
            }
        } finally {
            places.release();
        }
    }

    /** The place stays empty for a while, so that a flood never has more than a quarter of it; the answer does not wait. */
    private void freeAfterRest(long worked) {
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(REST * worked);
            hashing.release();
        });
    }

    private interface Hashing<T> {
        T done();
    }
}
