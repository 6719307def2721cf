package docket.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the folder of the embedded PostgreSQL, told between processes by locks on one file.
 *
 * <p>The kernel drops them with the process, however it ends. It also drops all of them when any channel to the file is
 * closed, so a process opens the file once: see PostgresKeeper.
 */
final class PostgresLock implements AutoCloseable {

    private static final Duration TURN = Duration.ofSeconds(90);
    private static final long TURN_BYTE = 0;
    private static final long USER_BYTE = 1;

    private final FileChannel channel;
    private @Nullable FileLock turn;
    private @Nullable FileLock user;

    PostgresLock(PostgresDirectory directory) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        channel = FileChannel.open(directory.lock(), options, mode);
    }

    /** Waits until nobody else starts, stops, joins or leaves; false if that takes too long or is no longer wanted. */
    boolean takeTurn(BooleanSupplier giveUp) {
        Await.until(TURN, () -> {
            turn = lock(TURN_BYTE, false);
            return turn != null || giveUp.getAsBoolean();
        });
        return turn != null;
    }

    void endTurn() {
        turn = release(turn);
    }

    /** Whether no other process uses the folder; asked while having the turn, so that the answer stays true. */
    boolean alone() {
        boolean using = user != null;
        user = release(user);
        FileLock sole = lock(USER_BYTE, false);
        release(sole);
        if (using) {
            use();
        }
        return sole != null;
    }

    /** From now on the server is not to be stopped by others. */
    void use() {
        if (user == null) {
            user = lock(USER_BYTE, true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private @Nullable FileLock lock(long position, boolean shared) {
        try {
            return channel.tryLock(position, 1, shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock release(@Nullable FileLock lock) {
        try {
            if (lock != null) {
                lock.release();
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
