package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out by trying who PostgreSQL can run as in a folder; the owner of the cluster goes first. */
final class RunAsChoice {

    private static final Logger LOG = LoggerFactory.getLogger(RunAsChoice.class);
    private static final Duration TRIAL = Duration.ofSeconds(10);
    private static final List<String> ACCOUNTS = List.of("docket", "postgres", "nobody");

    private final PostgresDirectory directory;
    private final PostgresBinaries binaries;
    private String complaint = "";

    RunAsChoice(PostgresDirectory directory, PostgresBinaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    RunAs choose() throws IOException {
        OptionalInt owner = directory.hasCluster()
                ? OptionalInt.of(PostgresDirectory.owner(directory.cluster()))
                : OptionalInt.empty();
        RunAs self = RunAs.self();
        List<RunAs> ways = self.user() == 0 ? waysOfRoot(owner) : List.of(self);
        if (self.user() != 0 && owner.orElse(self.user()) != self.user()) {
            throw new PostgresRefused("The database in " + directory.cluster() + " belongs to user " + owner.getAsInt()
                    + ": start Docket as that user, or as root.");
        }
        for (RunAs way : ways) {
            if (works(way)) {
                if (owner.orElse(way.user()) != way.user()) {
                    LOG.warn("PostgreSQL can no longer run as user {}; now: {}", owner.getAsInt(), way.who());
                }
                return way;
            }
        }
        throw new PostgresRefused(
                self.user() == 0
                        ? "PostgreSQL must not run as root and no other user gets at " + directory.root()
                                + ": start Docket as a plain user, or put the data where the user postgres or nobody"
                                + " can reach it."
                        : "PostgreSQL's programs do not run here: " + complaint);
    }

    /** A real try: the user can reach the program, and the program loads its libraries and answers. */
    private boolean works(RunAs way) {
        String[] words = {"sh", "-c", "test -x \"$0\" && exec \"$0\" --version", binaries.program("postgres")};
        Command trial = Command.run(TRIAL, way.command(List.of(words)));
        LOG.debug("{}: {} {}", way.who(), trial.status(), trial.output());
        complaint = trial.lastLine();
        return trial.worked();
    }

    private List<RunAs> waysOfRoot(OptionalInt owner) throws IOException {
        List<Account> accounts = owner.orElse(0) == 0
                ? accounts()
                : List.of(new Account("", owner.getAsInt(), PostgresDirectory.group(directory.cluster())));
        List<RunAs> ways = new ArrayList<>();
        accounts.forEach(account -> ways.add(RunAs.user(account.user, account.group)));
        ways.add(RunAs.namespace());
        for (String right : List.of("dac_read_search", "dac_override")) {
            accounts.forEach(account -> ways.add(RunAs.userWith(right, account.user, account.group)));
        }
        if (owner.isPresent()) {
            ways.sort(Comparator.comparing(way -> way.user() != owner.getAsInt()));
        }
        return ways;
    }

    /** The unprivileged accounts of this machine that may be used, best first. */
    private static List<Account> accounts() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && ACCOUNTS.contains(fields[0]))
                    .map(fields -> new Account(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .filter(account -> account.user != 0)
                    .sorted(Comparator.comparingInt(account -> ACCOUNTS.indexOf(account.name)))
                    .toList();
        }
    }

    private record Account(String name, int user, int group) {}
}
