package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.admin.Shell;
import docket.postgres.Postgres;
import docket.v3.Multipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a real server writes into its log and what never, its settings by environment, and the command line beside it. */
class ServerLogTest {

    private static final String CANARY = "canary-4711";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_log_is_json_where_asked_and_holds_no_secret_and_nothing_that_customers_wrote() throws Exception {
        Map<String, String> settings = Map.of("DOCKET_LOG_FORMAT", "ecs", "DOCKET_LOG_LEVEL", "debug");
        try (ServerProcess server = ServerProcess.start(folder, settings, "--demo")) {
            String data = server.data().toString();
            Shell token = Shell.docket("token", "add", "--account", "Example Games B.V.", "--data", data);
            assertThat(token.code()).as(token.err()).isZero();
            String secret = token.out().strip();

            String readHash = talk(server, secret);
            breakTheDatabase(server);
            assertThat(post(server, secret, "/v3/tickets/1/reply", reply()).statusCode())
                    .isEqualTo(500);

            List<String> log = Files.readAllLines(server.log());
            assertThat(log)
                    .anyMatch(line -> line.contains("Defect"))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(PatientClient.JSON.readTree(line).isObject())
                                    .isTrue());
            assertThat(String.join("\n", log)).doesNotContain(secret, readHash, CANARY);
        }
        Shell list =
                Shell.docket("account", "list", "--data", folder.resolve("data").toString());
        assertThat(list.out()).as("without a server: " + list.err()).contains("Example Games B.V.");
    }

    @Test
    void a_start_that_is_refused_says_so_in_one_line() throws IOException {
        Map<String, String> away = Map.of("DOCKET_DATABASE_URL", "postgresql://docket:s3cret@127.0.0.1:1/docket");
        assertThat(ServerProcess.refused(folder, away)).isEqualTo(1);
        assertThat(folder.resolve("log"))
                .content()
                .startsWith("docket: The database at jdbc:postgresql://127.0.0.1:1/docket can't be used")
                .doesNotContain("s3cret")
                .hasLineCount(1);
    }

    @Test
    void a_setting_that_cant_be_used_refuses_the_start_in_one_line() throws IOException {
        Map<String, String> words = Map.of(
                "DOCKET_LIMITS_TOKEN", "docket: A limit (DOCKET_LIMITS_…) is \"nonsense\"",
                "DOCKET_TLS_CERT", "docket: DOCKET_TLS_CERT and DOCKET_TLS_KEY go together",
                "DOCKET_TRUSTED_PROXIES", "docket: DOCKET_TRUSTED_PROXIES names nonsense");
        for (String setting : words.keySet()) {
            Path desk = Files.createDirectory(folder.resolve(setting));
            assertThat(ServerProcess.refused(desk, Map.of(setting, "nonsense"))).isEqualTo(1);
            assertThat(desk.resolve("log"))
                    .content()
                    .startsWith(words.get(setting))
                    .hasLineCount(1);
        }
    }

    private String talk(ServerProcess server, String secret) throws Exception {
        String body = """
                {"title": "%1$s", "content": "%1$s", "category": "Technical", "department": "Support",
                 "emailCc": "", "emailTo": "%1$s@example.com", "attachmentIds": []}""".formatted(CANARY);
        HttpResponse<String> opened = post(server, secret, "/v3/tickets", body);
        JsonNode ticket = PatientClient.JSON.readTree(opened.body());
        post(server, secret, "/v3/tickets/" + ticket.get("id") + "/reply", reply());
        post(server, secret, "/v3/tickets", body.replace("Technical", CANARY));
        post(server, secret, "/v3/tickets", body + CANARY);
        post(server, secret + CANARY, "/v3/tickets", body);
        client.send(request(server, secret, "/" + CANARY).build(), BodyHandlers.ofString());
        Multipart form = Multipart.file(CANARY + ".txt", CANARY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        client.send(
                request(server, secret, "/v3/tickets/attachment")
                        .header("Content-Type", form.contentType())
                        .POST(BodyPublishers.ofByteArray(form.bytes()))
                        .build(),
                BodyHandlers.ofString());
        client.send(request(server, secret, "/v3/tickets/" + ticket.get("id")).build(), BodyHandlers.ofString());
        return ticket.get("readHash").stringValue();
    }

    private static String reply() {
        return "{\"title\": \"" + CANARY + "\", \"content\": \"" + CANARY + "\"}";
    }

    private static void breakTheDatabase(ServerProcess server) throws Exception {
        try (Postgres postgres = Postgres.start(server.data().resolve("postgresql"));
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE message ADD CONSTRAINT broken CHECK (id < 0) NOT VALID");
        }
    }

    private HttpResponse<String> post(ServerProcess server, String secret, String path, String body) throws Exception {
        return client.send(
                request(server, secret, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ServerProcess server, String secret, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("PRIVATE-TOKEN", secret);
    }
}
