package docket.admin;

import docket.events.Actor;
import docket.events.Origin;
import docket.platform.Failure;
import docket.platform.Outage;
import docket.platform.StartRefused;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The whole command line: its words, the settings that may stand after any of them, and how errors are told. */
@Command(
        name = "docket",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "A support-ticket server and its command line.",
        subcommands = {
            RunCommand.class,
            AccountCommand.class,
            StaffCommand.class,
            TokenCommand.class,
            CategoryCommand.class,
            DepartmentCommand.class,
            PriorityCommand.class,
            MailCommand.class,
            AuditCommand.class,
            TrainCommand.class
        })
public final class DocketCommand {

    /** Who acts here: whoever has the machine. */
    static final Actor.Docket ACTOR = new Actor.Docket(Origin.COMMAND);

    private static final int WRONG_USE = 2;

    private final Class<?> application;
    private final PrintWriter out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of everything that Docket keeps (DOCKET_DATA).")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "The port that the server listens on (DOCKET_PORT).")
    private @Nullable Integer port;

    private DocketCommand(Class<?> application, PrintStream answers) {
        this.application = application;
        this.out = new PrintWriter(answers, true, StandardCharsets.UTF_8);
    }

    /**
     * Does what the words say, and answers the exit code: 0 done (a server goes on running), 1 failed, 2 wrong use,
     * unless the command says otherwise.
     *
     * @param application the class whose package holds all the parts
     * @param answers where a command's answer goes; errors go to standard error, in one line
     */
    public static int run(Class<?> application, PrintStream answers, String... words) {
        return new CommandLine(new DocketCommand(application, answers))
                .registerConverter(Duration.class, DurationStyle::detectAndParse)
                .setOut(new PrintWriter(answers, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> tell(
                        wrong.getMessage(),
                        wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput()))
                .setExecutionExceptionHandler((failed, command, parsed) ->
                        explain(failed, command.getCommandSpec().exitCodeOnExecutionException()))
                .execute(words);
    }

    /** Where a command's answer goes. */
    PrintWriter out() {
        return out;
    }

    /** Starts the server. */
    ConfigurableApplicationContext serve(String... more) {
        return new SpringApplicationBuilder(application)
                .registerShutdownHook(true)
                .run(settings(more));
    }

    /** Does one act with the parts of the desk, beside a running server or without one. */
    int act(ToIntFunction<ConfigurableApplicationContext> act) {
        try (ConfigurableApplicationContext desk = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("docket.database.connections=2", "docket.log.level=warn")
                .run(settings())) {
            return act.applyAsInt(desk);
        }
    }

    private String[] settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        if (data != null) {
            settings.add("--docket.data=" + data);
        }
        if (port != null) {
            settings.add("--docket.port=" + port);
        }
        return settings.toArray(String[]::new);
    }

    private static int explain(Throwable failed, int code) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    return tell(refused.getMessage(), code);
                }
                case Failure.Invalid invalid -> {
                    return tell(
                            invalid.problems().stream()
                                    .map(problem -> problem.property() + " " + problem.message())
                                    .collect(Collectors.joining("; ")),
                            WRONG_USE);
                }
                case Failure failure -> {
                    return tell(failure.getMessage(), code);
                }
                case PortInUseException inUse -> {
                    return tell(
                            "Port " + inUse.getPort() + " is in use; choose another with --port or DOCKET_PORT.", code);
                }
                default -> {}
            }
        }
        LoggerFactory.getLogger(DocketCommand.class).debug("Failed", failed);
        String words = Outage.of(failed)
                .map(outage -> "The database can't be reached: " + outage.getMessage())
                .orElseGet(() -> "Failed: " + failed + " (DOCKET_LOG_LEVEL=debug shows where)");
        return tell(words, code);
    }

    private static int tell(@Nullable String words, int code) {
        System.err.println("docket: " + String.valueOf(words).replaceAll("\\s*\\R\\s*", " "));
        return code;
    }
}
