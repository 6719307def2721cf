package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.postoffice.PostOffice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server whose one mailbox is in a real post office, as a member of staff sees it by the API. */
final class MailDesk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The mailbox of the example, whose mails are not of the rig. */
    private static final long EXAMPLE_MAILBOX = 1;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess server;
    private final String token;
    private final long examples;

    private MailDesk(ServerProcess server, String token) throws IOException {
        this.server = server;
        this.token = token;
        answer(request("/staff/v1/mailboxes/" + EXAMPLE_MAILBOX + "/retirement")
                .PUT(BodyPublishers.noBody())
                .build());
        this.examples = total();
    }

    /**
     * Starts one in a folder of its own.
     *
     * @param user whose mailbox it is in the post office; its address is support@{@code user}.test
     */
    static MailDesk start(Path folder, PostOffice office, String user) throws IOException {
        return start(folder, office.smtpPort(), office.imapPort(), user, Map.of("JDK_JAVA_OPTIONS", office.trust()));
    }

    /**
     * The same with any mail server on this machine that opens the mailbox by {@link PostOffice#PASSWORD}.
     */
    static MailDesk start(Path folder, int smtpPort, int imapPort, String user) throws IOException {
        return start(folder, smtpPort, imapPort, user, Map.of());
    }

    private static MailDesk start(Path folder, int smtpPort, int imapPort, String user, Map<String, String> more)
            throws IOException {
        String address = "support@" + user + ".test";
        Map<String, String> environment = new HashMap<>(more);
        environment.putAll(Map.of(
                "DOCKET_SMTP_HOST", "127.0.0.1",
                "DOCKET_SMTP_PORT", Integer.toString(smtpPort),
                "DOCKET_SMTP_STARTTLS", "off",
                "DOCKET_SMTP_FROM", address,
                "DOCKET_LIMITS_TOKEN", "1000000/s",
                "DOCKET_DRAFTS_HOLD", "0s"));
        ServerProcess server = ServerProcess.start(Files.createDirectories(folder), environment, "--demo");
        MailDesk desk = new MailDesk(
                server,
                server.command(
                        "token", "add", "--staff", "anna@desk.example", "--scope", "staff:write", "--scope", "admin"));
        desk.mailbox(address, "127.0.0.1", imapPort, "off", user);
        return desk;
    }

    /**
     * A mailbox whose mail is fetched from there, and its id.
     *
     * @param security {@code off}, {@code starttls} or {@code tls}
     */
    long mailbox(String address, String host, int port, String security, String user) throws IOException {
        Map<String, ?> form = Map.ofEntries(
                Map.entry("name", "Mail to " + address),
                Map.entry("address", address),
                Map.entry("senderName", "Support"),
                Map.entry("department", "Support"),
                Map.entry("category", category("id").longValue()),
                Map.entry("imapHost", host),
                Map.entry("imapPort", port),
                Map.entry("imapSecurity", security),
                Map.entry("imapUser", user),
                Map.entry("password", PostOffice.PASSWORD));
        return post("/staff/v1/mailboxes", form).path("id").longValue();
    }

    private JsonNode category(String field) throws IOException {
        return get("/staff/v1/categories").path("items").path(0).path(field);
    }

    ServerProcess server() {
        return server;
    }

    /** The lines of mail's ledger, newest first: all that came in but the example's. */
    List<JsonNode> mails() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("/staff/v1/mails?limit=100" + after);
            page.path("items").forEach(all::add);
            after = page.has("next") ? "&after=" + page.path("next").stringValue() : "";
        } while (!after.isEmpty());
        all.removeIf(mail -> mail.path("mailboxId").longValue() == EXAMPLE_MAILBOX);
        return all;
    }

    /** How many tickets mail has opened, which is quicker told than all of its mails. */
    long tickets() throws IOException {
        return total() - examples;
    }

    private long total() throws IOException {
        return get("/staff/v1/tickets?limit=1&count=true").path("total").longValue();
    }

    /** The line of the mail with that Message-ID, once something came of it. */
    JsonNode mail(String messageId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> mails().stream()
                                .filter(mail -> ("<" + mail.path("messageId").stringValue("") + ">").equals(messageId))
                                .findFirst(),
                        found -> found.isPresent() && found.get().has("disposition"))
                .orElseThrow();
    }

    /** A ticket with its messages. */
    JsonNode ticket(long id) throws IOException {
        return get("/staff/v1/tickets/" + id);
    }

    /** How the mails of a ticket stand. */
    List<JsonNode> sent(long ticketId) throws IOException {
        return StreamSupport.stream(
                        get("/staff/v1/tickets/" + ticketId + "/mails")
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    /** Opens a ticket by the published API, as a customer whose program has that token. */
    long open(String customer, String title, String content, String emailTo) throws IOException {
        Map<String, ?> form = Map.of(
                "title",
                title,
                "content",
                content,
                "category",
                category("name").stringValue(),
                "department",
                "Support",
                "emailCc",
                "",
                "emailTo",
                emailTo);
        return answer(request("/v3/tickets")
                        .setHeader("PRIVATE-TOKEN", customer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)))
                        .build())
                .path("id")
                .longValue();
    }

    void reply(long ticketId, String content) throws IOException {
        post("/staff/v1/tickets/" + ticketId + "/replies", Map.of("content", content));
    }

    /** Decides on a mail that waits, or on somebody whom one names. */
    JsonNode decide(String path, Map<String, ?> body) throws IOException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    JsonNode get(String path) throws IOException {
        return answer(request(path).build());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("PRIVATE-TOKEN", token);
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(request + ": " + answer.body()).isBetween(200, 299);
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
