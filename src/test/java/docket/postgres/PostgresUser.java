package docket.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another program that uses the embedded PostgreSQL until its input ends. */
final class PostgresUser implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private PostgresUser(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Starts it, by way of other programs (to be another user, say), and returns when it has the database or not. */
    static PostgresUser start(Path directory, String... by) throws IOException {
        List<String> words = new ArrayList<>(List.of(by));
        words.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m"));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), PostgresUser.class.getName()));
        words.add(directory.toString());
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith("> ")) {
            line = output.readLine();
        }
        return new PostgresUser(process, line == null ? "" : line.substring(2));
    }

    /** What it got: the database's address, or why not. */
    String said() {
        return firstLine;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        leave();
    }

    void leave() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] args) throws IOException {
        try (Postgres postgres = Postgres.start(Path.of(args[0]))) {
            System.out.println("> " + postgres.jdbcUrl());
            int end = System.in.read();
            System.out.println("end " + end);
        } catch (PostgresRefused e) {
            System.out.println("> " + e.getMessage());
        }
    }
}
