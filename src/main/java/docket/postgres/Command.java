package docket.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One short program run to its end: its exit status, and what it said. */
record Command(int status, String output) {

    private static final int COULD_NOT_RUN = 127;

    /** Runs a program that says less than a pipe holds (64 KiB); one that takes longer than the limit is ended. */
    static Command run(Duration limit, List<String> words) {
        try {
            Process process = builder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!Await.until(limit, () -> !process.isAlive())) {
                process.destroyForcibly();
                return new Command(COULD_NOT_RUN, "no end within " + limit.toSeconds() + " s");
            }
            return new Command(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return new Command(COULD_NOT_RUN, String.valueOf(e.getMessage()));
        }
    }

    /** A program to be started from the root folder and with a plain environment, so that ours changes nothing. */
    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(new File("/"));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    boolean worked() {
        return status == 0;
    }

    String lastLine() {
        return output.substring(output.lastIndexOf('\n') + 1).strip();
    }
}
