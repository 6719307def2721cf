package docket.bench;

import docket.Docket;
import docket.audit.Seals;
import docket.audit.Verdict;
import docket.events.Actor;
import docket.events.Origin;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures how long it takes to seal a ledger of many lines, and to prove it. */
final class AuditBench {

    private static final Actor.Docket SYSTEM = new Actor.Docket(Origin.COMMAND);
    private static final int CHUNK = 50_000;
    private static final double NANOS = 1e9;

    private final Path data;
    private final PrintStream progress;

    AuditBench(Path data, PrintStream progress) {
        this.data = data;
        this.progress = progress;
    }

    /** Without a server, which would seal by itself; answers the figures as a line for people. */
    String measure(int lines) {
        try (ConfigurableApplicationContext desk = new SpringApplicationBuilder(Docket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--docket.data=" + data, "--docket.log.level=warn")) {
            progress.println("docket: bench: writing " + lines + " lines into a ledger …");
            write(desk.getBean(Jdbi.class), lines);
            Seals seals = desk.getBean(Seals.class);
            long begun = System.nanoTime();
            long more;
            do {
                more = seals.seal();
            } while (more > 0);
            long sealed = System.nanoTime();
            Verdict verdict = seals.verify(SYSTEM, null, 1);
            double toSeal = (sealed - begun) / NANOS;
            double toProve = (System.nanoTime() - sealed) / NANOS;
            if (!verdict.whole() || verdict.waiting() > 0) {
                throw new IllegalStateException("The ledger is not whole: " + verdict);
            }
            return String.format(
                    Locale.ROOT, "%,d lines: sealed in %.1f s, proved in %.1f s%n", verdict.sealed(), toSeal, toProve);
        }
    }

    /** Lines such as those of replies by the API. */
    private static void write(Jdbi jdbi, int lines) {
        for (int first = 1; first <= lines; first += CHUNK) {
            int from = first;
            int to = Math.min(lines, first + CHUNK - 1);
            jdbi.useHandle(handle -> handle.execute("""
                    INSERT INTO event (at, type, actor, actor_id, object_id, detail, channel, token_id, address,
                        request_id, before_digest, after_digest)
                    SELECT now(), 'ticket.replied', 'customer', n % 1000, n, jsonb_build_object('ticketId', n,
                        'messageId', n), 'api', n % 1000, '192.0.2.7', md5(CAST(n AS text)), sha256('before'),
                        sha256('after')
                    FROM generate_series(CAST(? AS bigint), ?) AS n
                    """, from, to));
        }
    }
}
