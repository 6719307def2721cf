package docket.bench;

import docket.Docket;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.links.Links;
import docket.signin.LinkSignIn;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import docket.visitors.Visitor;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the API while nobody tries to sign in, and while a hundred a second do, each from an address of its own (as a
 * botnet's would be; one address alone is stopped by its limit): half of them at addresses of staff, half at unknown ones.
 */
final class LoginFlood {

    private static final int READERS = 4;
    private static final Duration READER_STEP = Duration.ofMillis(20);
    private static final int FLOOD_PER_SECOND = 100;
    private static final Duration FLOOD_STEP = Duration.ofSeconds(1).dividedBy(FLOOD_PER_SECOND);
    private static final int ROUNDS = 5;
    private static final int MEMBERS = 20;
    private static final Map<String, String> SETTINGS =
            Map.of("DOCKET_LIMITS_ADDRESS", "1000000/s", "DOCKET_TRUSTED_PROXIES", "127.0.0.1");

    private final Path launcher;
    private final Path data;
    private final Duration round;
    private final PrintStream progress;
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    LoginFlood(Path launcher, Path data, Duration round, PrintStream progress) {
        this.launcher = launcher;
        this.data = data;
        this.round = round;
        this.progress = progress;
    }

    /** Quiet and flooded rounds in turn; answers the figures as lines for people. */
    String measure(int tickets) throws Exception {
        List<Owner> owners = fill(tickets);
        List<Double> quiet = new ArrayList<>();
        List<Double> flooded = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(launcher, data, SETTINGS)) {
            read(owners, server.port());
            flood(owners, server.port());
            answers.clear();
            for (int i = 1; i <= ROUNDS; i++) {
                quiet.add(read(owners, server.port()).getValueAtPercentile(99) / 1e6);
                flooded.add(flood(owners, server.port()).getValueAtPercentile(99) / 1e6);
                progress.printf(
                        Locale.ROOT,
                        "docket: bench: round %d: p99 of reading %.1f ms quiet, %.1f ms flooded%n",
                        i,
                        quiet.getLast(),
                        flooded.getLast());
            }
        }
        Map<Integer, Long> statuses = new TreeMap<>();
        answers.forEach((status, count) -> statuses.put(status, count.sum()));
        return String.format(
                Locale.ROOT,
                "p99 of reading a ticket, median of %d rounds: %.1f ms quiet, %.1f ms with %d sign-ins a second:"
                        + " %.2f times; the sign-ins were answered %s (0: broken off)%n",
                ROUNDS,
                median(quiet),
                median(flooded),
                FLOOD_PER_SECOND,
                median(flooded) / median(quiet),
                statuses);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private List<Owner> fill(int tickets) throws Exception {
        try (ConfigurableApplicationContext desk = new SpringApplicationBuilder(Docket.class)
                .run("--docket.data=" + data, "--docket.port=0", "--docket.log.level=warn")) {
            progress.println("docket: bench: filling a desk with " + tickets + " tickets …");
            List<Owner> owners = new BenchDesk(desk).fill(tickets);
            for (int i = 0; i < MEMBERS; i++) {
                addMember(desk, email(i));
            }
            return owners;
        }
    }

    private static void addMember(ConfigurableApplicationContext desk, String email) {
        Actor.Docket system = new Actor.Docket(Origin.COMMAND);
        long id = desk.getBean(StaffMembers.class)
                .add(system, new NewStaff("Flooded " + email, email, "agent", List.of()));
        String link = desk.getBean(Links.class).makeFor(system, id);
        Visitor visitor = new Visitor(new Origin(Channel.CONSOLE, null, null, null), null, null);
        desk.getBean(LinkSignIn.class)
                .choosePassword(visitor, link.substring(link.lastIndexOf('/') + 1), "seven geese cross the Elbe");
    }

    private static String email(int member) {
        return "flooded." + member + "@desk.example";
    }

    /** Reads at a steady pace whatever the server does: a slow answer does not slow the arrivals. */
    private Histogram read(List<Owner> owners, int port) throws Exception {
        Histogram latency = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofPlatform().start(() -> pace(owners, port, latency)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return latency;
    }

    private void pace(List<Owner> owners, int port, Histogram latency) {
        try (HttpConnection connection = new HttpConnection(port)) {
            long due = System.nanoTime();
            for (long end = due + round.toNanos(); due < end; due += READER_STEP.toNanos()) {
                LockSupport.parkNanos(due - System.nanoTime());
                Draw draw = Draw.any(owners, 0);
                connection.send(Operation.READ.request(draw.owner(), draw.ticketId()));
                synchronized (latency) {
                    latency.recordValue(System.nanoTime() - due);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Reading broke off", e);
        }
    }

    private Histogram flood(List<Owner> owners, int port) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Thread crowd = Thread.ofPlatform().start(() -> {
                for (long due = System.nanoTime(); !over.get(); due += FLOOD_STEP.toNanos()) {
                    LockSupport.parkNanos(due - System.nanoTime());
                    Thread.ofVirtual().start(() -> trySignIn(client, port));
                }
            });
            Histogram latency = read(owners, port);
            over.set(true);
            crowd.join();
            client.shutdownNow();
            return latency;
        }
    }

    private void trySignIn(HttpClient client, int port) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String csrf = "0".repeat(43);
        String email =
                random.nextBoolean() ? email(random.nextInt(MEMBERS)) : "nobody." + random.nextInt() + "@desk.example";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "__Host-docket-form=" + csrf)
                .header("X-Forwarded-For", "198.18." + random.nextInt(256) + "." + random.nextInt(256))
                .POST(BodyPublishers.ofString(
                        "csrf=" + csrf + "&email=" + email + "&password=wrong+for+sure+" + random.nextInt()))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            answers.computeIfAbsent(status, first -> new LongAdder()).increment();
        } catch (IOException e) {
            answers.computeIfAbsent(0, first -> new LongAdder()).increment();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
