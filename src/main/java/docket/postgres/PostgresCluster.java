package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cluster on disk: made once by initdb, whole or not at all. */
final class PostgresCluster {

    static final String SUPERUSER = "docket";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final Duration INITDB = Duration.ofMinutes(5);

    private PostgresCluster() {}

    /** Refuses a cluster that these binaries cannot open. */
    static void checkVersion(PostgresDirectory directory, PostgresBinaries binaries) throws IOException {
        if (directory.hasCluster()) {
            Path file = directory.cluster().resolve("PG_VERSION");
            String found = Files.exists(file) ? Files.readString(file).strip() : "unknown";
            if (!found.equals(binaries.major())) {
                throw new PostgresRefused("The database in " + directory.cluster() + " is of PostgreSQL " + found
                        + ", this Docket brings " + binaries.major()
                        + ": start it with the Docket it is from, or move the data by a backup.");
            }
        }
    }

    static void make(PostgresDirectory directory, PostgresBinaries binaries, RunAs runAs, String password)
            throws IOException {
        if (directory.hasCluster()) {
            return;
        }
        Path unfinished = directory.unfinishedCluster();
        Path passwordFile = directory.root().resolve("password.initdb");
        PostgresProcesses processes = PostgresProcesses.of(directory);
        processes.awaitEnd();
        PostgresDirectory.delete(unfinished);
        LOG.info("Making the database in {}", directory.cluster());
        try {
            var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectory(unfinished, closed);
            PostgresPassword.write(passwordFile, password);
            runAs.own(unfinished);
            runAs.own(passwordFile);
            List<String> words = runAs.command(initdb(binaries, unfinished, passwordFile));
            Command initdb = Command.run(INITDB, processes.holding(words));
            if (!initdb.worked()) {
                throw new PostgresRefused("The database could not be made: " + initdb.lastLine());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        PostgresDirectory.sync(directory.root());
    }

    /** The locale is PostgreSQL's own, so that a new C library on the machine never reorders an index. */
    private static List<String> initdb(PostgresBinaries binaries, Path cluster, Path passwordFile) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions");
    }
}
