package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server dies under load, or its PostgreSQL does, at moments that the work done decides, and comes back; in the
 * end the clients' ledger is held against what is there. {@code -Ddocket.test.seed} plays a run again as far as clocks
 * allow, {@code -Ddocket.test.kills} sets how often each of the two dies in the long run.
 */
class CrashTest {

    private static final Pattern TOKEN = Pattern.compile("dkt_[0-9A-Za-z]+");
    private static final int LAST_TICKET_OF_DEMO = 13;
    private static final int PATIENCE_SECONDS = 120;

    /** What is put to the test is that nothing is lost, however fast it comes. */
    private static final Map<String, String> UNLIMITED = Map.of("DOCKET_LIMITS_TOKEN", "1000000/s");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Ledger ledger = new Ledger();
    private final Random random = new Random(seed());

    private enum Victim {
        SERVER,
        POSTGRESQL
    }

    @Test
    void what_was_acknowledged_outlives_a_kill_of_the_server_and_one_of_its_database() throws Exception {
        killAndJudge(1);
    }

    @Test
    @Tag("rig")
    @Tag("crash")
    void what_was_acknowledged_outlives_many_kills() throws Exception {
        killAndJudge(Integer.getInteger("docket.test.kills", 20));
    }

    private static long seed() {
        long seed = Long.getLong("docket.test.seed", System.nanoTime());
        System.out.println("CrashTest: -Ddocket.test.seed=" + seed);
        return seed;
    }

    private void killAndJudge(int times) throws Exception {
        List<Victim> victims = new ArrayList<>(Collections.nCopies(times, Victim.SERVER));
        victims.addAll(Collections.nCopies(times, Victim.POSTGRESQL));
        Collections.shuffle(victims, random);
        shareUnpackedPostgres();
        try (ServerProcess server = ServerProcess.start(folder, UNLIMITED, "--demo")) {
            String token = token(server);
            try (CrashLoad load = new CrashLoad(server.address(), token, ledger, random.nextLong())) {
                for (Victim victim : victims) {
                    work();
                    kill(victim, server);
                }
                work();
                load.end();
            }
            judge(server, token);
            ProcessHandle postgres = server.postgres();
            assertThat(server.stop()).as("exit code after SIGTERM").isEqualTo(143);
            assertThat(postgres.isAlive())
                    .as("PostgreSQL is stopped with its Docket")
                    .isFalse();
        }
    }

    /** Unpacking takes as long as all the rest of a start. */
    private void shareUnpackedPostgres() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/postgresql"));
        try (var unpacked = Files.newDirectoryStream(TestDatabase.folder(), "[0-9]*")) {
            for (Path programs : unpacked) {
                if (!programs.toString().endsWith(".new")) {
                    Files.createSymbolicLink(data.resolve(programs.getFileName()), programs.toRealPath());
                }
            }
        } catch (NoSuchFileException e) {
            return; // then it unpacks its own
        }
    }

    private void work() throws InterruptedException {
        assertThat(ledger.awaitMore(20 + random.nextInt(100), PATIENCE_SECONDS))
                .as("the work goes on; complaints: " + ledger.complaints())
                .isTrue();
    }

    private static void kill(Victim victim, ServerProcess server) throws IOException {
        switch (victim) {
            case SERVER -> {
                server.kill();
                server.startAgain();
            }
            case POSTGRESQL -> server.killPostgres();
        }
    }

    private void judge(ServerProcess server, String token) throws Exception {
        PatientClient http = new PatientClient(server.address(), token, ledger);
        List<Found> tickets = new ReadBack(http).tickets(LAST_TICKET_OF_DEMO);
        assertThat(Judge.findings(ledger.entries(), tickets, ReadBack.uploads(server.data())))
                .as(server.log().toString())
                .isEmpty();
        assertThat(ledger.complaints()).as(server.log().toString()).isEmpty();
        assertThat(tickets).isNotEmpty();
    }

    private static String token(ServerProcess server) throws IOException {
        Matcher token = TOKEN.matcher(Files.readString(server.said()));
        assertThat(token.find()).isTrue();
        return token.group();
    }
}
