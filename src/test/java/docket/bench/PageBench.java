package docket.bench;

import docket.Docket;
import docket.chromium.Screen;
import docket.chromium.Weight;
import docket.chromium.Window;
import docket.http.Cookies;
import docket.sessions.NewSession;
import docket.sessions.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the pages on a desk with many tickets: how long the server takes for each, one request at a time, and what each
 * weighs on its way to a browser, at first and later.
 */
final class PageBench {

    /** What staff look at; a ticket that exists takes the place of the braces. */
    private static final List<String> STAFF = List.of(
            "/console/tickets?queue=mine",
            "/console/tickets?queue=unassigned",
            "/console/tickets?queue=departments",
            "/console/tickets?queue=waiting",
            "/console/tickets?queue=all",
            "/console/tickets?queue=closed",
            "/console/tickets/{}",
            "/console/tickets/{}?queue=all",
            "/console/find?q=frankfurt",
            "/console/find?q=host4711",
            "/console/counts",
            "/console/settings/accounts",
            "/account");

    /** What a customer with a hundredth of all tickets looks at. */
    private static final List<String> CUSTOMER =
            List.of("/portal/tickets", "/portal/tickets/{}", "/portal/tickets/new");

    /** By acts; the others are copies of these. */
    private static final int MADE = 3000;

    private static final int WARM_UP = 150;
    private static final int COUNTED = 200;
    private static final Map<String, String> SETTINGS =
            Map.of("DOCKET_LIMITS_SESSION", "1000000/s", "DOCKET_LIMITS_ADDRESS", "1000000/s");

    private final Path launcher;
    private final Path data;
    private final PrintStream progress;

    PageBench(Path launcher, Path data, PrintStream progress) {
        this.launcher = launcher;
        this.data = data;
        this.progress = progress;
    }

    /** The figures as a table of docs/performance.md. */
    String measure(int tickets) throws Exception {
        Readers readers = fill(tickets);
        StringBuilder table = new StringBuilder("""
                | page | p50 ms | p95 ms | KB at first | KB later |
                |---|---:|---:|---:|---:|
                """);
        try (ServerProcess server = ServerProcess.start(launcher, data, SETTINGS)) {
            for (String page : STAFF) {
                table.append(measure(page, readers.staff, readers.ticketId, server.port()));
            }
            for (String page : CUSTOMER) {
                table.append(measure(page, readers.customer, readers.ticketId, server.port()));
            }
        }
        return table.toString();
    }

    /** Who looks at pages, by their sessions, and a ticket to look at. */
    private record Readers(String staff, String customer, long ticketId) {}

    private Readers fill(int tickets) throws Exception {
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Docket.class)
                .run("--docket.data=" + data, "--docket.port=0", "--docket.log.level=warn")) {
            progress.println("docket: bench: filling a desk with " + tickets + " tickets …");
            BenchDesk desk = new BenchDesk(server);
            int made = Math.min(tickets, MADE);
            Owner owner = desk.fill(made).getFirst();
            long member = desk.staff().personId();
            new BenchArchive(server.getBean(Jdbi.class), member).fill(made, tickets);
            desk.settle();
            return new Readers(
                    session(server, member, true),
                    session(server, desk.customer(owner.accountId()), false),
                    owner.ticketIds()[0]);
        }
    }

    private static String session(ApplicationContext server, long personId, boolean staff) {
        return Window.begin(server, new NewSession(personId, Stage.SIGNED_IN, staff, true, null, "Chromium"));
    }

    private String measure(String page, String session, long ticketId, int port) throws IOException {
        progress.println("docket: bench: " + page);
        String path = page.replace("{}", String.valueOf(ticketId));
        Histogram times = time(path, session, port);
        try (Window window =
                Window.open(Screen.WIDE, "http://127.0.0.1:" + port).carry(session)) {
            return String.format(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f | %.1f | %.1f |%n",
                    page,
                    times.getValueAtPercentile(50) / 1e6,
                    times.getValueAtPercentile(95) / 1e6,
                    Weight.of(window, path).bytes() / 1024.0,
                    Weight.of(window, path).bytes() / 1024.0);
        }
    }

    private static Histogram time(String path, String session, int port) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\nCookie: "
                        + Cookies.SESSION + "=" + session + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Histogram times = new Histogram(3);
        try (HttpConnection connection = new HttpConnection(port)) {
            for (int i = 0; i < WARM_UP + COUNTED; i++) {
                long begun = System.nanoTime();
                connection.send(request);
                if (i >= WARM_UP) {
                    times.recordValue(System.nanoTime() - begun);
                }
            }
        }
        return times;
    }
}
