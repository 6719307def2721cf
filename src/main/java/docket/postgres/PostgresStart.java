package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a PostgreSQL server as a child of ours, in a session of its own, and waits until it is ready. */
final class PostgresStart {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStart.class);
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final PostgresDirectory directory;
    private final PostgresBinaries binaries;
    private final RunAs runAs;
    private final PostgresProcesses processes;

    PostgresStart(PostgresDirectory directory, PostgresBinaries binaries, RunAs runAs) throws IOException {
        this.directory = directory;
        this.binaries = binaries;
        this.runAs = runAs;
        processes = PostgresProcesses.of(directory);
    }

    /** The server on this port, ready; a caller that no longer wants it says so by giveUp. */
    Postmaster start(int port, BooleanSupplier giveUp) throws IOException {
        directory.makeLog();
        runAs.own(directory.log());
        runAs.own(directory.cluster());
        processes.awaitEnd();
        clearPidFile();
        PostgresLog said = new PostgresLog(directory);
        Process child = Command.builder(words(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.startLog().toFile())
                .start();
        child.getOutputStream().close();
        if (!ready(child, giveUp)) {
            String reason = child.isAlive() ? "no answer for a long time" : said.reason();
            end(child);
            throw new PostgresRefused("PostgreSQL does not start: " + reason);
        }
        return Postmaster.find(directory)
                .orElseThrow(() -> new PostgresRefused("PostgreSQL ended as soon as it was up."));
    }

    private boolean ready(Process child, BooleanSupplier giveUp) {
        BooleanSupplier decided = () -> isReady(child) || !child.isAlive() || giveUp.getAsBoolean();
        if (!Await.until(USUAL, decided)) {
            LOG.info("PostgreSQL still recovers what was written before its last end; waiting for it");
            Await.until(RECOVERY, decided);
        }
        return isReady(child);
    }

    private boolean isReady(Process child) {
        return Postmaster.recorded(directory)
                .filter(postmaster -> postmaster.id() == child.pid() && postmaster.ready() && child.isAlive())
                .isPresent();
    }

    private void end(Process child) {
        Postmaster unready = new Postmaster(directory, child.pid(), 0, "");
        Await.until(Duration.ofSeconds(1), () -> unready.runs() || !child.isAlive());
        unready.stop(binaries, runAs);
        child.destroyForcibly();
    }

    /**
     * With no process of the cluster left, a postmaster.pid is stale, also where its number seems to be alive: as a
     * zombie, or as another program that got the number since. A server started by hand keeps its file.
     */
    private void clearPidFile() throws IOException {
        boolean alive = Postmaster.recorded(directory)
                .map(old -> new LinuxProcess(old.id()))
                .filter(old -> old.runs() && old.words().getFirst().contains("postgres"))
                .filter(old -> old.mayWorkIn(directory.cluster()))
                .isPresent();
        if (!alive) {
            Files.deleteIfExists(directory.postmasterPid());
        }
    }

    /** All of the words before postgres run it in their own place, so the child we see is the postmaster itself. */
    private List<String> words(int port) {
        List<String> postgres = new ArrayList<>(List.of(binaries.program("postgres")));
        postgres.addAll(List.of("-D", directory.cluster().toString()));
        settings(directory.log(), port).forEach((name, value) -> postgres.addAll(List.of("-c", name + "=" + value)));
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(processes.holding(runAs.command(postgres)));
        return words;
    }

    /** Given at each start on the command line, where neither an old file nor ALTER SYSTEM can change them. */
    private static Map<String, String> settings(Path log, int port) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "password_encryption", "scram-sha-256",
                "max_connections", "100",
                "cluster_name", "docket"));
        settings.putAll(Map.of(
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "wal_compression", "on",
                "jit", "off",
                "timezone", "UTC"));
        settings.putAll(Map.of(
                "logging_collector", "on",
                "log_destination", "stderr",
                "log_directory", log.toString(),
                "log_filename", "postgresql-%a.log",
                "log_truncate_on_rotation", "on",
                "log_rotation_age", "1d",
                "log_rotation_size", "0",
                "log_timezone", "UTC",
                "log_error_verbosity", "terse"));
        return settings;
    }
}
