package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A real server: a process of its own on a folder of its own, to be started, stopped, killed and started again. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STATUS_LINE = 7;

    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private ServerProcess(Path folder, Map<String, String> environment, String... words) throws IOException {
        this.folder = folder;
        this.environment = environment;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.process = launch(words);
    }

    /** Starts one with these words after {@code run}, and returns when it serves. */
    static ServerProcess start(Path folder, Map<String, String> environment, String... words) throws IOException {
        ServerProcess server = new ServerProcess(folder, environment, words);
        server.awaitReady();
        return server;
    }

    /** Starts one that is expected to end by itself, and answers its exit code. */
    static int refused(Path folder, Map<String, String> environment, String... words) throws IOException {
        return new ServerProcess(folder, environment, words)
                .process
                .onExit()
                .join()
                .exitValue();
    }

    /** Starts it again, on the same folder and port. */
    void startAgain() throws IOException {
        assertThat(process.isAlive()).isFalse();
        process = launch();
        awaitReady();
    }

    /** Runs another word of the command line beside the server, and answers what it prints. */
    String command(String... words) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKET_"));
        builder.environment().putAll(environment);
        Process running = builder.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.onExit().join().exitValue()).as(said).isZero();
        return said.strip();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "docket.Docket");
    }

    private Process launch(String... more) throws IOException {
        List<String> words = new ArrayList<>(java());
        words.add("run");
        words.addAll(List.of("--data", data().toString(), "--port", Integer.toString(port)));
        words.addAll(List.of(more));
        Files.deleteIfExists(said());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(said().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKET_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** All that the server is made of, and nothing of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> !part.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(process.isAlive()).as(Files.readString(log())).isTrue();
            return said("Docket runs at");
        });
    }

    private boolean said(String words) throws IOException {
        return Files.readString(said()).contains(words);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** What it answered on standard output since its last start. */
    Path said() {
        return folder.resolve("out");
    }

    /** What it wrote on standard error since its first start. */
    Path log() {
        return folder.resolve("log");
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends its PostgreSQL as {@code kill -9} does, at a time when it serves. */
    void killPostgres() {
        ProcessHandle postgres = postgres();
        postgres.destroyForcibly();
        postgres.onExit().join();
    }

    /** Its PostgreSQL, as soon as that serves. */
    ProcessHandle postgres() {
        return await().atMost(PATIENCE)
                .until(this::findPostgres, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ProcessHandle> findPostgres() throws IOException {
        Path file = data().resolve("postgresql/cluster/postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
                ? ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** Asks it to end, as Ctrl-C does, and answers its exit code. */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
