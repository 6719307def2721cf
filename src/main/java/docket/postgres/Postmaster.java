package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first process of a PostgreSQL server, found by its postmaster.pid and believed only where the kernel agrees. */
record Postmaster(PostgresDirectory directory, long id, int port, String status) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The one that runs in this folder, ready or not yet. */
    static Optional<Postmaster> find(PostgresDirectory directory) {
        return recorded(directory).filter(Postmaster::runs);
    }

    /** What postmaster.pid says, which may be long past. */
    static Optional<Postmaster> recorded(PostgresDirectory directory) {
        try {
            List<String> lines = Files.readAllLines(directory.postmasterPid());
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            long id = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return Optional.of(new Postmaster(directory, id, port, status));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The database in " + directory.cluster() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Lives and is a postgres of this very folder: a number alone may be another program's by now. */
    boolean runs() {
        LinuxProcess process = new LinuxProcess(id);
        List<String> words = process.words();
        int data = words.indexOf("-D");
        return process.runs()
                && words.getFirst().endsWith("/postgres")
                && data > 0
                && words.get(data + 1).equals(directory.cluster().toString());
    }

    boolean ready() {
        return status.equals("ready");
    }

    /** Stops it, first the quick and clean way, in the end by force. */
    void stop(PostgresBinaries binaries, RunAs runAs) {
        if (!stop("INT", FAST, binaries, runAs) && !stop("QUIT", AT_ONCE, binaries, runAs)) {
            stop("KILL", AT_ONCE, binaries, runAs);
        }
    }

    private boolean stop(String signal, Duration patience, PostgresBinaries binaries, RunAs runAs) {
        if (!runs()) {
            return true;
        }
        Command kill =
                Command.run(AT_ONCE, runAs.command(List.of(binaries.program("pg_ctl"), "kill", signal, "" + id)));
        boolean stopped = Await.until(patience, () -> !runs());
        if (!stopped) {
            LOG.warn("PostgreSQL (process {}) goes on after signal {}. {}", id, signal, kill.lastLine());
        }
        return stopped;
    }
}
