package docket.console;

import docket.TestServer;
import docket.http.Cookies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser's connection to the news, open until the server ends it or the browser closes it. */
final class NewsStream implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /** An event as the server sent it. */
    record Event(String word, String id, String data) {}

    private NewsStream(HttpResponse<InputStream> response) {
        this.response = response;
        if (response.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    static NewsStream open(String session, String query, String lastId) {
        return open(TestServer.context(), session, query, lastId);
    }

    static NewsStream open(ConfigurableApplicationContext server, String session, String query, String lastId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestServer.address(server) + "/console/live" + query))
                .header("Accept", "text/event-stream")
                .header("Cookie", Cookies.SESSION + "=" + session);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            return new NewsStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    List<Event> events() {
        return events;
    }

    /** The data of the events of that name. */
    List<String> data(String word) {
        return events.stream()
                .filter(event -> event.word().equals(word))
                .map(Event::data)
                .toList();
    }

    /** Whether the server ended it as a whole, and did not break it off. */
    boolean hasEnded() {
        return ended;
    }

    /** Breaks the connection. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(new Event(value(line), value(lines.readLine()), value(lines.readLine())));
                lines.readLine();
            }
            ended = true;
        } catch (IOException e) {
            ended = false;
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }
}
