package docket.bench;

import docket.Docket;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./docket bench}: loads tickets, then measures the server beside bare JDBC on the same database. */
@Command(name = "bench", description = "Measure the API beside what the database alone can do.")
final class Bench implements Callable<Integer> {

    private static final int WARM_UP_TURNS = 10;
    private static final double WARM_UP_GAIN = 1.1;

    @Option(names = "--tickets", paramLabel = "N", description = "How many tickets the desk has (${DEFAULT-VALUE}).")
    private int tickets = 100_000;

    @Option(names = "--seconds", paramLabel = "S", description = "How long each round counts (${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(names = "--connections", paramLabel = "N", description = "Clients at a time (${DEFAULT-VALUE}).")
    private int connections = 16;

    @Option(names = "--audit", paramLabel = "N", description = "Seal and prove a ledger of N lines, and nothing else.")
    private int audit;

    @Option(
            names = "--mail",
            paramLabel = "N",
            description = "Send N mails to a real Postfix, and nothing else (root).")
    private int mail;

    @Option(names = "--login-flood", description = "Measure reading while a hundred a second try to sign in.")
    private boolean loginFlood;

    @Option(names = "--pages", description = "Measure the pages of staff, and nothing else.")
    private boolean pages;

    @Option(names = "--json", description = "Print one line of JSON instead of the table.")
    private boolean json;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the desk is (${DEFAULT-VALUE}); kept.")
    private Path data = Path.of("target", "bench");

    @Option(names = "--launcher", hidden = true)
    private Path launcher = Path.of("docket").toAbsolutePath();

    private final PrintStream answers;
    private final PrintStream progress;

    private Bench(PrintStream answers, PrintStream progress) {
        this.answers = answers;
        this.progress = progress;
    }

    /** The exit code is 0 when done, 1 when it failed or a response was not 200, 2 when it was used wrongly. */
    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        System.exit(new CommandLine(new Bench(answers, System.err))
                .setParameterExceptionHandler((wrong, given) -> {
                    System.err.println("docket: " + wrong.getMessage());
                    return 2;
                })
                .setExecutionExceptionHandler((failed, command, parsed) -> {
                    System.err.println("docket: the bench failed: " + failed);
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (tickets < BenchDesk.ACCOUNTS || seconds < 1 || connections < 1) {
            progress.println("docket: bench needs --tickets of " + BenchDesk.ACCOUNTS + " or more, --seconds and"
                    + " --connections of 1 or more.");
            return 2;
        }
        if (audit > 0) {
            answers.print(new AuditBench(data, progress).measure(audit));
            return 0;
        }
        if (mail > 0) {
            answers.print(new MailBench(launcher, data, progress).measure(mail));
            return 0;
        }
        if (loginFlood) {
            answers.print(new LoginFlood(launcher, data, Duration.ofSeconds(seconds), progress).measure(tickets));
            return 0;
        }
        if (pages) {
            answers.print(new PageBench(launcher, data, progress).measure(tickets));
            return 0;
        }
        Recorder recorder = new Recorder();
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Docket.class)
                .initializers(context -> recorder.join((GenericApplicationContext) context))
                .run("--docket.data=" + data, "--docket.port=0", "--docket.log.level=warn")) {
            progress.println("docket: bench: filling a desk with " + tickets + " tickets …");
            BenchDesk desk = new BenchDesk(server);
            List<Owner> owners = desk.fill(tickets);
            Map<Operation, Replay> replays = new Recordings(recorder, desk, server).make(owners);
            Map<Operation, Figures> all =
                    measure(replays, new Rounds(owners, recorder.pool(), Duration.ofSeconds(seconds)));
            answers.print(json ? Figures.json(all) + "\n" : Figures.table(all));
            return 0;
        }
    }

    private Map<Operation, Figures> measure(Map<Operation, Replay> replays, Rounds rounds) throws Exception {
        Map<Operation, Figures> all = new EnumMap<>(Operation.class);
        try (ServerProcess server = ServerProcess.start(launcher, data)) {
            warmUp(rounds, server.port());
            for (Map.Entry<Operation, Replay> each : replays.entrySet()) {
                all.put(each.getKey(), measure(each.getKey(), each.getValue(), rounds, server.port()));
            }
        }
        return all;
    }

    /** Calls everything in turn until that makes the server no faster: Java compiles what runs often while it runs. */
    private void warmUp(Rounds rounds, int port) throws Exception {
        double before = 0;
        for (int turn = 1; turn <= WARM_UP_TURNS; turn++) {
            double now = 0;
            for (Operation operation : Operation.values()) {
                now += rounds.http(operation, port, connections).perSecond();
            }
            progress.printf(
                    Locale.ROOT,
                    "docket: bench: warming up: turn %d, %.0f requests/s%n",
                    turn,
                    now / Operation.values().length);
            if (now < WARM_UP_GAIN * before) {
                return;
            }
            before = now;
        }
    }

    /**
     * The better of the ceilings before and after counts: noise only ever lowers one, and each is the same for the database
     * but for a few rows.
     */
    private Figures measure(Operation operation, Replay replay, Rounds rounds, int port) throws Exception {
        Rounds.Ceiling before = rounds.ceiling(replay);
        Load.Result served = rounds.http(operation, port, connections);
        Rounds.Ceiling after = rounds.ceiling(replay);
        progress.printf(
                Locale.ROOT,
                "docket: bench: %s: %.0f/s; its %d statements alone %.0f/s (%d threads) before, %.0f/s (%d threads) after%n",
                operation.word(),
                served.perSecond(),
                replay.statements(),
                before.perSecond(),
                before.threads(),
                after.perSecond(),
                after.threads());
        return new Figures(
                served.perSecond(),
                before.better(after).perSecond(),
                replay.statements(),
                served.millisAt(50),
                served.millisAt(99));
    }
}
