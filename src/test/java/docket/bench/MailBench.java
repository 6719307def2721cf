package docket.bench;

import static org.awaitility.Awaitility.await;

import docket.Docket;
import docket.outbox.Outbox;
import docket.outbox.Recipient;
import docket.outbox.Template;
import docket.postoffice.PostOffice;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Measures how fast mails that wait go out, by a real Postfix: as root, where {@code ./docket test --mail} has been. */
final class MailBench {

    private static final Recipient ANN = new Recipient("ann@customer.test", "en");
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path launcher;
    private final Path data;
    private final PrintStream progress;

    MailBench(Path launcher, Path data, PrintStream progress) {
        this.launcher = launcher;
        this.data = data;
        this.progress = progress;
    }

    /** From the first mail that was sent to the last one, as the queue says; answers the figures as a line for people. */
    String measure(int mails) throws Exception {
        Path folder = Files.createTempDirectory("docket-post");
        try (PostOffice office = PostOffice.start(folder);
                ConfigurableApplicationContext desk = new SpringApplicationBuilder(Docket.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run("--docket.data=" + data, "--docket.log.level=warn")) {
            progress.println("docket: bench: queueing " + mails + " mails …");
            queue(desk, mails);
            try (ServerProcess server = ServerProcess.start(launcher, data, settings(office))) {
                progress.println("docket: bench: the server at port " + server.port() + " sends …");
                Jdbi jdbi = desk.getBean(Jdbi.class);
                await().atMost(LONGEST).until(() -> isSent(jdbi));
                double seconds = seconds(jdbi);
                return String.format(
                        Locale.ROOT, "%,d mails: sent in %.1f s, %.0f a second%n", mails, seconds, mails / seconds);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Map<String, String> settings(PostOffice office) {
        return Map.of(
                "DOCKET_SMTP_HOST", "127.0.0.1",
                "DOCKET_SMTP_PORT", Integer.toString(office.smtpPort()),
                "DOCKET_SMTP_STARTTLS", "off",
                "DOCKET_SMTP_FROM", "support@desk.test");
    }

    /** Those of a run before are gone first. */
    private static void queue(ConfigurableApplicationContext desk, int mails) {
        desk.getBean(Jdbi.class).useHandle(handle -> handle.execute("DELETE FROM outgoing_mail"));
        Outbox outbox = desk.getBean(Outbox.class);
        desk.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < mails; i++) {
                outbox.put(ANN, Template.PASSWORD_CHANGED, Map.of());
            }
        });
    }

    private static boolean isSent(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.select("""
                        SELECT count(*)
                        FROM outgoing_mail
                        WHERE sent_at IS NULL
                        """).mapTo(Long.class).one()) == 0;
    }

    private static double seconds(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.select("""
                        SELECT CAST(extract(epoch FROM max(sent_at) - min(sent_at)) AS double precision)
                        FROM outgoing_mail
                        """).mapTo(Double.class).one());
    }
}
