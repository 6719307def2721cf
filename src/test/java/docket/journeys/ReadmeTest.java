package docket.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tokens.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, run as it is written by the shell and the curl that a reader has. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void the_tour_with_curl_runs_as_written() throws IOException, InterruptedException {
        String tour = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining())
                .replace("dkt_…", TestServer.customer().token())
                .replace(
                        "dkt_staff…",
                        TestServer.token(TestServer.staff("agent", TestServer.DEPARTMENT), Scope.STAFF_WRITE))
                .replace("http://localhost:8080", TestServer.address(TestServer.context()));

        Process shell = new ProcessBuilder("bash", "-euc", tour + "echo\necho \"ticket $TICKET, file $FILE\"")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);

        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("\"title\":\"Disk failure\"", "197 Current_Pending_Sector 8", "\"numUserReplies\":2")
                .contains("[]", "\"name\":\"Anna Meyer\"", "\"content\":\"A new disk is on its way.\"")
                .containsPattern("\nticket \\d+, file \\d+\n$");
    }
}
