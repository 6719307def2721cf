package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * All processes that work on one cluster, held together by a lock that each inherits from the first.
 *
 * <p>Two servers on one cluster would destroy it, and postmaster.pid cannot tell about a server in another container,
 * about workers that outlive their postmaster, or about a zombie. The kernel frees this lock when the last one is gone.
 */
record PostgresProcesses(Path file) {

    private static final Duration LEFTOVERS = Duration.ofSeconds(10);

    static PostgresProcesses of(PostgresDirectory directory) throws IOException {
        Path file = directory.running();
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new PostgresProcesses(file);
    }

    /** The words that run a program in its own place (no process more) with the lock held. */
    List<String> holding(List<String> program) {
        List<String> flock = List.of("flock", "--no-fork", "--nonblock", file.toString());
        return Stream.concat(flock.stream(), program.stream()).toList();
    }

    /** Gives the workers of a server that was killed the time to see it; then whoever is left is not ours to end. */
    void awaitEnd() {
        String patience = Long.toString(LEFTOVERS.toSeconds());
        List<String> words = List.of("flock", "--timeout", patience, file.toString(), "true");
        Command lock = Command.run(LEFTOVERS.multipliedBy(2), words);
        if (!lock.worked()) {
            throw new PostgresRefused(
                    lock.output().isEmpty()
                            ? "The database in " + file.getParent() + " is still used by a PostgreSQL that is not to be"
                                    + " seen from here (in another container?): stop that one first."
                            : "The program flock of util-linux is needed: " + lock.lastLine());
        }
    }
}
