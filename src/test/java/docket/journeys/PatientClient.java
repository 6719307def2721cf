package docket.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests as a careful program does: one that came to no clear answer is sent again, with the same key, until it
 * does. Of all that a server may say while it dies or its database is away, only the contract's 503 passes.
 */
final class PatientClient {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ONE_ANSWER)
            .build();
    private final String address;
    private final String token;
    private final Ledger ledger;

    PatientClient(String address, String token, Ledger ledger) {
        this.address = address;
        this.token = token;
        this.ledger = ledger;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return untilKnown(request("GET", path, BodyPublishers.noBody(), headers));
    }

    /** Posts under a key, which makes the sending again harmless. */
    HttpResponse<byte[]> post(String path, byte[] body, String contentType, String key) {
        return untilKnown(request(
                "POST", path, BodyPublishers.ofByteArray(body), "Content-Type", contentType, "Idempotency-Key", key));
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .timeout(ONE_ANSWER)
                .header("PRIVATE-TOKEN", token);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpResponse<byte[]> untilKnown(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            Optional<HttpResponse<byte[]>> answer = attempt(request);
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("No clear answer to " + request + " in " + PATIENCE);
    }

    private Optional<HttpResponse<byte[]>> attempt(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                check(request, answer);
                return Optional.empty();
            }
            boolean underWay = answer.statusCode() == 409 && text(answer).contains("under way");
            return underWay ? Optional.empty() : Optional.of(answer);
        } catch (HttpTimeoutException e) {
            ledger.complain(request + " had no answer within " + ONE_ANSWER.toSeconds() + " s");
        } catch (IOException e) {
            return Optional.empty(); // cut off, or nobody listens: unknown
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private void check(HttpRequest request, HttpResponse<byte[]> answer) {
        boolean proper = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && text(answer).startsWith("{\"errorCode\":10007,\"errorMessage\":\"Internal server error\"");
        if (!proper) {
            ledger.complain(request + " was answered with " + answer.statusCode() + " " + text(answer));
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
