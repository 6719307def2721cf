package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import docket.TestServer;
import docket.http.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API that checks every response against the contract's OpenAPI file before a test looks at it. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(
                            JSON.writeValueAsString(ApiDocument.of("http://localhost")))
                    .build();

    /** No document lists what it does not know: there the error's schema alone is checked. */
    private static final List<String> UNLISTED =
            List.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private final String address;
    private final Optional<String> token;

    private Api(String address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** A client with a token, of the server that all tests share. */
    public static Api with(String token) {
        return with(TestServer.context(), token);
    }

    public static Api with(ConfigurableApplicationContext server, String token) {
        return new Api(TestServer.address(server), Optional.of(token));
    }

    /** A client without a token. */
    public static Api anonymous() {
        return anonymous(TestServer.context());
    }

    public static Api anonymous(ConfigurableApplicationContext server) {
        return new Api(TestServer.address(server), Optional.empty());
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** What is none of the contract's operations, and not held to it. */
    Answer page(String path, String... headers) {
        return exchange("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Patches with text as JSON. */
    public Answer patch(String path, String json, String... headers) {
        return sendJson("PATCH", path, json, headers);
    }

    public Answer put(String path, String... headers) {
        return send("PUT", path, BodyPublishers.noBody(), headers);
    }

    /** Puts text as JSON. */
    public Answer putJson(String path, String json, String... headers) {
        return sendJson("PUT", path, json, headers);
    }

    private Answer sendJson(String method, String path, String json, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofString(json), all);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Posts text as JSON. */
    public Answer post(String path, String json, String... headers) {
        return sendJson("POST", path, json, headers);
    }

    /** Uploads a file and answers its id. */
    public long upload(String fileName, byte[] bytes) {
        return post(Multipart.file(fileName, bytes)).json().get("attachmentId").longValue();
    }

    /** Posts to the one path by which customers send files. */
    public Answer post(Multipart form, String... headers) {
        return post("/v3/tickets/attachment", form, headers);
    }

    public Answer post(String path, Multipart form, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = form.contentType();
        return send("POST", path, BodyPublishers.ofByteArray(form.bytes()), all);
    }

    /** Opens a ticket and answers it. */
    public JsonNode open(String title, Long... attachmentIds) {
        Answer answer = post("/v3/tickets", ticket(title, attachmentIds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A ticket that may be opened, as JSON. */
    public static String ticket(String title, Long... attachmentIds) {
        return JSON.writeValueAsString(Map.of(
                "title",
                title,
                "content",
                "It does not start any more.",
                "category",
                TestServer.CATEGORY,
                "department",
                TestServer.DEPARTMENT,
                "emailCc",
                "",
                "emailTo",
                "",
                "attachmentIds",
                attachmentIds));
    }

    /** Any request at all; the answer was found to be what the contract says. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        Answer answer = exchange(method, path, body, headers);
        answer.check(method, path.replaceAll("\\?.*", ""));
        return answer;
    }

    private Answer exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        token.ifPresent(secret -> request.header("PRIVATE-TOKEN", secret));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** A header's value; the empty string where it is absent. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The code of the error object. */
        public int errorCode() {
            return json().get("errorCode").intValue();
        }

        /** The fields that the error object names, with what is wrong with each. */
        public Map<String, String> errors() {
            Map<String, String> errors = new LinkedHashMap<>();
            json().get("errors")
                    .forEach(error -> errors.put(
                            error.get("property").stringValue(),
                            error.get("message").stringValue()));
            return errors;
        }

        private void check(String method, String path) {
            assertThat(status).as(text()).isLessThan(600);
            if (method.equals("HEAD") || status == 204 || status == 304) {
                assertThat(body).isEmpty();
                return;
            }
            if (body.length == 0 && status == 200) {
                assertThat(header("Content-Disposition"))
                        .as("a file without bytes")
                        .isNotEmpty();
                return;
            }
            SimpleResponse.Builder response =
                    SimpleResponse.Builder.status(status).withBody(body);
            headers.map().forEach((name, values) -> response.withHeader(name, values));
            ValidationReport report = CONTRACT.validateResponse(path, method(method), response.build());
            if (report.getMessages().stream().anyMatch(message -> UNLISTED.contains(message.getKey()))) {
                String known = path.startsWith("/staff") ? "/staff/v1/me" : "/v3/tickets";
                report = CONTRACT.validateResponse(known, Request.Method.GET, response.build());
                assertThat(status).isGreaterThanOrEqualTo(400);
            }
            assertThat(report.getMessages())
                    .as(method + " " + path + " " + status)
                    .isEmpty();
        }

        private static Request.Method method(String name) {
            return Arrays.stream(Request.Method.values())
                    .filter(method -> method.name().equals(name))
                    .findFirst()
                    .orElse(Request.Method.TRACE);
        }
    }
}
